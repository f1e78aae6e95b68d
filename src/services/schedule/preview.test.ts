import { expect, it } from 'vitest';
import { value } from '../../app/sample/answers';
import { openMemoryWorkspace } from '../../app/sample/memory-workspace';
import { people } from '../../app/sample/people';
import type { Json } from '../../model/definition';

async function preview(recurrence: Json, parameters: Json = {}) {
  const { as } = await openMemoryWorkspace();
  const triggers = { every: { type: 'Recurrence', recurrence } };
  const definition = JSON.stringify({ triggers, actions: {}, parameters });
  const query = { definition, dialect: 'powerAutomate', count: 3 } as const;
  return value(await as(people.ines.id).schedule.preview(query));
}

it('counts the next times as the scheduler does, over a change of the clock', async () => {
  const schedule = { hours: ['9'], minutes: [30] };
  const at = await preview({
    frequency: 'Month',
    interval: 4,
    timeZone: 'GMT Standard Time',
    startTime: '2026-11-30T00:00:00',
    schedule,
  });
  expect(at).toMatchObject({ kind: 'times', timeZone: 'Europe/London' });
  const times = at.kind === 'times' ? at.times.map((one) => new Date(one).toISOString()) : [];
  expect(times).toEqual([
    '2026-11-30T09:30:00.000Z',
    '2027-03-30T08:30:00.000Z',
    '2027-07-30T08:30:00.000Z',
  ]);
});

it('reads the parameters that a recurrence names', async () => {
  const answer = await preview(
    { frequency: 'Day', interval: "@parameters('n')" },
    { n: { type: 'Int', defaultValue: 2 } },
  );
  expect(answer.kind).toBe('times');
});

it('says why there are none', async () => {
  expect(await preview({ frequency: 'Fortnight' })).toMatchObject({ kind: 'never' });
});
