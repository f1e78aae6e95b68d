/** Whether a request may leave: its intent is on disk, its result is not, and it was interrupted if it left before. */
import type { HttpRequest } from '../../../engine/index';
import { addressedRounds } from './flows';
import type { Sea } from './sea';

const reading = ['state', 'pages', 'unhook'];

export function requestJudge({
  disk,
  remote,
  counted,
  problem,
}: Pick<Sea, 'disk' | 'remote' | 'counted' | 'problem'>): (request: HttpRequest) => void {
  /** How many interruptions there had been when it left last. */
  const left = new Map<string, number>();
  return (request) => {
    counted.requests++;
    const { mode, place } = remote.placeOf(request);
    if (reading.includes(mode)) return;
    const [, runId = '', step = '', rounds = ''] = place.split('/');
    const last = disk
      .events(runId)
      .findLast(
        (one) => 'action' in one && one.action === step && addressedRounds(one) === rounds,
      )?.type;
    if (last === undefined) problem(`${place} is asked before its intent is on disk`);
    if (last === 'actionFinished') problem(`${place} is asked after its result is on disk`);
    if (left.get(place) === counted.interruptions && last !== 'actionRetried') {
      problem(`${place} is asked again though nothing was interrupted`);
    }
    left.set(place, counted.interruptions);
  };
}
