import { useEffect } from 'react';
import { useDesigner, useDesignerState } from '../use-designer';
import { marksOf } from './change-marks';
import type { CompareAsked } from './side';
import { useCompared } from './use-compared';

/**
 * While the draft is compared, its cards say how they differ; also while somebody looks at a field that
 * does. Draws nothing itself.
 */
export function Comparing() {
  const asked = useDesignerState(({ panel }) => {
    const shown = panel?.kind === 'compare' ? panel : panel?.back?.panel;
    return shown?.kind === 'compare' ? shown.asked : null;
  });
  return asked && <Marks asked={asked} />;
}

function Marks({ asked }: { asked: CompareAsked }) {
  const designer = useDesigner();
  const { comparison } = useCompared(asked);
  useEffect(() => {
    designer.show({ changes: comparison && asked.after === 'draft' ? marksOf(comparison) : none });
  }, [designer, comparison, asked.after]);
  useEffect(() => () => designer.show({ changes: none }), [designer]);
  return null;
}

const none: ReturnType<typeof marksOf> = new Map();
