import { useEffect } from 'react';
import { useConnectors } from '../queries';
import { loadChecker } from './load-checker';
import type { OpenDraft } from './open-draft';
import { useDesigner, useDesignerState } from './use-designer';

/** Brings connectors and problems into the state as they change. Draws nothing. */
export function Knowledge({ draft }: { draft: OpenDraft }) {
  const designer = useDesigner();
  const connectors = useConnectors(draft.flow.environmentId).data;
  const definition = useDesignerState((state) => state.definition);
  const references = useDesignerState((state) => state.references);
  const { dialect } = draft.flow;
  useEffect(() => {
    designer.show({ references: draft.connectionReferences });
  }, [designer, draft.connectionReferences]);
  useEffect(() => {
    if (connectors) designer.show({ connectors, dialect });
  }, [designer, connectors, dialect]);
  useEffect(() => {
    // Without the connectors every connector step would look unknown.
    if (!connectors) return;
    let isStale = false;
    const check = async () => {
      const { findProblems } = await loadChecker();
      const options = { connectors, dialect, references };
      if (!isStale) designer.show({ problems: findProblems(definition, options) });
    };
    const idle = setTimeout(() => void check(), checkAfter);
    return () => {
      isStale = true;
      clearTimeout(idle);
    };
  }, [designer, definition, connectors, dialect, references]);
  return null;
}

/** Milliseconds without an edit before the flow is checked again. */
const checkAfter = 120;
