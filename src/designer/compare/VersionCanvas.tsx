import { useEffect, useMemo } from 'react';
import type { Definition } from '../../model/definition';
import { Canvas } from '../canvas/Canvas';
import { createDesigner } from '../store';
import { DesignerContext, useDesignerState } from '../use-designer';
import { marksOf } from './change-marks';
import type { Comparison } from './differences';
import type { CompareAsked } from './side';
import { useCompared } from './use-compared';

/** The later of two versions, to look at, with what differs marked on its cards. */
export function VersionCanvas({ asked }: { asked: CompareAsked }) {
  const { after, comparison } = useCompared(asked);
  if (after.state !== 'read') return null;
  return <Shown definition={after.definition} comparison={comparison} />;
}

interface ShownProps {
  readonly definition: Definition;
  /** Null: the other side cannot be read, or not yet. */
  readonly comparison: Comparison | null;
}

function Shown({ definition, comparison }: ShownProps) {
  const connectors = useDesignerState((state) => state.connectors);
  const viewer = useMemo(
    () => createDesigner({ definition, seq: 0, draft: null, newId: () => '', now: () => 0 }),
    [definition],
  );
  useEffect(() => {
    viewer.show({ connectors, changes: comparison ? marksOf(comparison) : new Map() });
  }, [viewer, connectors, comparison]);
  return (
    <DesignerContext value={viewer}>
      <Canvas />
    </DesignerContext>
  );
}
