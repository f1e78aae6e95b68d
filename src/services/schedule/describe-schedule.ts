/** What a person is told of how a flow starts by itself. */
import type { Flow } from '../../model/flow';
import type { ReadTx } from '../../storage/store';
import type { FlowDetails } from '../api';
import type { Platform } from '../platform';
import { flowClock } from './flow-clock';

export async function describeSchedule(
  tx: ReadTx,
  flow: Flow,
  definition: string,
  ports: Pick<Platform, 'now' | 'random'>,
): Promise<Pick<FlowDetails, 'schedule' | 'neverFires'>> {
  const row = await tx.get('schedules', flow.id);
  if (row) {
    const { timeZone, catchUp, nextAt, lastAt, missed, trouble } = row;
    return {
      schedule: {
        timeZone,
        catchUp,
        nextAt,
        ...(lastAt === undefined ? {} : { lastAt }),
        ...(missed && { missed }),
        ...(trouble && { trouble }),
      },
    };
  }
  const clock = flowClock(flow, { definition }, ports, undefined);
  if (!clock) return {};
  if ('why' in clock) return { neverFires: clock.why };
  const { timeZone, catchUp } = clock.kept;
  // It is off, or nobody leads yet.
  return { schedule: { timeZone, catchUp, nextAt: null } };
}
