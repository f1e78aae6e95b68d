import { useMemo } from 'react';
import { findGaps } from '../../model/run/gaps';
import { Note } from '../../ui';
import { displayName } from '../step-name';
import { useDesigner, useDesignerState } from '../use-designer';
import { runWords } from './words';

/** Of a run that has ended: what cannot be shown of it. */
export function GapNotes() {
  const { store } = useDesigner();
  // The past has other records, but the same gaps: they are looked for once, when all is read.
  const isRead = useDesignerState(({ run }) => run !== null && !run.isBehind);
  const gaps = useMemo(() => {
    const { definition, run } = store.getState();
    return isRead && run ? findGaps(definition, run.view) : null;
  }, [store, isRead]);
  if (!gaps) return null;
  return (
    <>
      {gaps.isCutShort && (
        <Note tone="warn" title={runWords.cutShort} className="m-2">
          {runWords.cutShortText}
        </Note>
      )}
      {gaps.unknownSteps.length > 0 && (
        <Note tone="warn" title={runWords.unknownSteps} className="m-2">
          {gaps.unknownSteps.slice(0, 20).map(displayName).join(', ')}
        </Note>
      )}
    </>
  );
}
