import { useEffect } from 'react';
import { findProblems } from '../model/check/find-problems';
import { useConnectors } from '../queries';
import type { OpenDraft } from './open-draft';
import { useDesigner, useDesignerState } from './use-designer';

/** Brings connectors and problems into the state as they change. Draws nothing. */
export function Knowledge({ draft }: { draft: OpenDraft }) {
  const designer = useDesigner();
  const connectors = useConnectors(draft.flow.environmentId).data;
  const definition = useDesignerState((state) => state.definition);
  useEffect(() => {
    designer.show({ references: draft.connectionReferences });
  }, [designer, draft.connectionReferences]);
  useEffect(() => {
    if (connectors) designer.show({ connectors });
  }, [designer, connectors]);
  useEffect(() => {
    // Without the connectors every connector step would look unknown.
    if (!connectors) return;
    const idle = setTimeout(() => {
      designer.show({ problems: findProblems(definition, { connectors }) });
    }, checkAfter);
    return () => clearTimeout(idle);
  }, [designer, definition, connectors]);
  return null;
}

/** Milliseconds without an edit before the flow is checked again. */
const checkAfter = 120;
