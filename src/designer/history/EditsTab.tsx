import { useMemo } from 'react';
import { useDraftEntries, usePeople } from '../../queries';
import { EmptyState, Note } from '../../ui';
import { useFlowId } from '../panel/environment';
import { useDesigner, useDesignerState } from '../use-designer';
import { EditList } from './EditList';
import { type Moment, timelineOf } from './timeline';
import { historyWords as words } from './words';

/** Older ones are only counted: nobody reads thousands of lines. */
const most = 300;

interface EditsTabProps {
  /** The entry of the log up to which all is published. */
  readonly publishedSeq: number;
}

/** This tab's steps, among what the log holds of the draft since it was published. */
export function EditsTab({ publishedSeq }: EditsTabProps) {
  const designer = useDesigner();
  const flowId = useFlowId();
  const { done, undone, seq } = useDesignerState((state) => ({
    done: state.done,
    undone: state.undone,
    seq: state.seq,
  }));
  const { entries, hasFailed } = useDraftEntries(flowId, publishedSeq, seq);
  const nameOf = useNames();
  const { isOwn, openedSeq } = designer;
  const moments = useMemo(
    () => timelineOf({ entries, isOwn, openedSeq, done, undone }),
    [entries, isOwn, openedSeq, done, undone],
  );
  const shown = moments.slice(-most);
  return (
    <>
      {hasFailed && (
        <div className="px-4 pt-3">
          <Note tone="warn">{words.unread}</Note>
        </div>
      )}
      {moments.length > most && (
        <p className="px-4 pt-3 text-xs text-ink-3">{words.before(moments.length - most)}</p>
      )}
      {isNothing(moments) ? (
        <EmptyState icon="history" title={words.none} text={words.noneText} />
      ) : (
        <EditList moments={shown} nameOf={nameOf} />
      )}
    </>
  );
}

const isNothing = (moments: readonly Moment[]) => moments.every(({ command }) => command === null);

/** By id; of oneself it is said that it was done in another tab, or before this one was opened. */
function useNames(): (actorId: string) => string {
  const people = usePeople().data;
  return useMemo(() => {
    const names = new Map(people?.map(({ id, name }) => [id, name]));
    return (actorId) => names.get(actorId) ?? actorId;
  }, [people]);
}
