import { useCallback, useEffect } from 'react';
import type { Definition } from '../model/definition';
import { type RunFollower, type ShownRun, useFollowRun, type useJournalAhead } from '../queries';
import type { RunStage } from './run-stage';
import { shownRounds } from './shown-round';
import { useDesigner } from './use-designer';

interface Watching {
  readonly stage?: RunStage;
  readonly ahead?: ReturnType<typeof useJournalAhead>;
}

/** Shows a run on the canvas while it goes, with the rounds of loops that are picked. */
export function useWatchedRun(
  runId: string | null,
  definition: Definition | null,
  onError: (error: unknown) => void,
  { stage, ahead }: Watching = {},
): RunFollower | null {
  const designer = useDesigner();
  const onChange = useCallback(
    (run: ShownRun) => (stage ? stage.live(run) : designer.show({ run })),
    [designer, stage],
  );
  const follower = useFollowRun({ runId, definition, onChange, onError, ahead });
  useEffect(() => {
    if (!follower) return;
    const { store } = designer;
    follower.keep(shownRounds(store.getState()));
    return store.subscribe((state, before) => {
      if (state.run === before.run && state.rounds === before.rounds) return;
      if (stage?.isPast()) return;
      if (state.run) follower.keep(shownRounds(state));
      // Who takes the run off the canvas must not get it back with the next frame.
      else follower.stop();
    });
  }, [designer, follower, stage]);
  return follower;
}
