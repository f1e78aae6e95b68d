import { useEffect, useState } from 'react';
import type { Occurrence } from '../../../model/run/events';
import type { LoopItems, RunFollower } from '../../../queries';
import { shownLoop } from '../../shown-round';
import { useDesignerState } from '../../use-designer';

/** The rounds of a loop as they are now; undefined before the first. Their columns change in place. */
export function useRounds(loop: string) {
  return useDesignerState((state) => {
    const shown = shownLoop(state, loop);
    const watch = shown && state.run?.loops.get(shown.key);
    if (!shown || !watch) return undefined;
    return {
      columns: watch.rounds,
      repetition: shown.round.loop.repetition,
      shown: shown.index,
      begun: shown.begun,
      // These two tell that the columns have changed.
      finished: shown.finished,
      length: watch.rounds.count,
      isHidden: shown.record.secured?.includes('inputs') ?? false,
      isListed: shown.total !== undefined,
    };
  });
}

const nothing: LoopItems = { texts: [], isCut: false };

/** What the rounds go over, read when somebody looks. */
export function useItems(
  follower: RunFollower | null,
  { action, repetition }: Occurrence,
  isWanted: boolean,
): LoopItems {
  const [read, setRead] = useState<LoopItems>(nothing);
  useEffect(() => {
    if (!follower || !isWanted) return;
    let isCurrent = true;
    const show = (items: LoopItems) => {
      if (isCurrent) setRead(items);
    };
    follower
      .itemsOf({ action, repetition }, show)
      .then(show)
      // What cannot be read is not shown; whoever reads the journal says why.
      .catch(() => {});
    return () => {
      isCurrent = false;
    };
  }, [follower, action, repetition, isWanted]);
  return read;
}
