import { failureOfRound } from '../../../model/run/rounds';
import { indexActions } from '../../../model/walk';
import { type RunState, shownLoop, shownRecord } from '../../shown-round';

export interface InnerFailure {
  readonly step: string;
  /** Of a loop: the round in which it failed, from 0. */
  readonly round?: number;
}

/** What failed in a container first: it only repeats what its steps say. */
export function innerFailure(state: RunState, container: string): InnerFailure | undefined {
  const loop = shownLoop(state, container);
  const watch = loop && state.run?.loops.get(loop.key);
  if (watch) {
    const round = Math.min(...watch.failed);
    const failure = failureOfRound(watch.rounds, round);
    if (failure) return { step: failure.step, round };
  }
  const failed = [...indexActions(state.definition).values()]
    .filter(({ ancestors }) => ancestors.includes(container))
    .flatMap(({ name }) => shownRecord(state, name) ?? [])
    .filter(({ status }) => status === 'Failed' || status === 'TimedOut');
  const own = failed.filter((one) => one.error?.code !== 'ActionFailed');
  const first = (own.length > 0 ? own : failed).toSorted(
    (a, b) => (a.endedAt ?? 0) - (b.endedAt ?? 0),
  )[0];
  return first && { step: first.action };
}
