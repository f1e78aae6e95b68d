import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RunEvent } from './events';
import { roundOf } from './events';
import { foldRun } from './fold';
import { createTimeline } from './timeline';

const loop = { action: 'Each', repetition: '' } as const;

/** A run with everything in it that a fold changes in place. */
function eventsOf(rounds: number): RunEvent[] {
  const events: RunEvent[] = [
    { type: 'runStarted', at: 0, trigger: { name: 'manual', outputs: '{}' } },
    {
      type: 'actionFinished',
      at: 0,
      action: 'Init',
      repetition: '',
      status: 'Succeeded',
      variables: { List: '[]' },
    },
    { type: 'actionStarted', at: 1, ...loop, count: rounds },
    { type: 'itemsListed', at: 1, ...loop, from: 0, items: '[1,2]' },
  ];
  for (let index = 0; index < rounds; index++) {
    const repetition = roundOf('', index);
    events.push(
      { type: 'iterationStarted', at: index, ...loop, index, item: String(index) },
      {
        type: 'actionFinished',
        at: index,
        action: 'Work',
        repetition,
        status: index % 7 ? 'Succeeded' : 'Failed',
        appended: { variable: 'List', value: String(index) },
      },
      { type: 'iterationFinished', at: index, ...loop, index, status: 'Succeeded' },
    );
  }
  return [...events, { type: 'runFinished', at: rounds, status: 'Succeeded' }];
}

const events = eventsOf(1500);
const timeline = createTimeline();
for (let at = 0; at < events.length; at += 100) timeline.push(events.slice(at, at + 100));

describe('a run at any moment', () => {
  it('is what its first events fold to, in whichever order one looks', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(events.length), { minLength: 1, maxLength: 8 }), (moments) => {
        for (const count of moments) {
          expect(timeline.seek(count)).toEqual(foldRun(events.slice(0, count)));
        }
      }),
      { numRuns: 25 },
    );
  });

  it('goes on as the run does', () => {
    const going = createTimeline();
    going.push(events.slice(0, 3));
    expect(going.seek(99).actions.get('Each')?.iterations).toBeUndefined();
    going.push(events.slice(3, 6));
    expect(going.seek(99)).toEqual(foldRun(events.slice(0, 6)));
    expect(going.seek(1).status).toBe('Running');
  });

  it('keeps few moments of a long run, and finds all others', () => {
    const long = eventsOf(12_000);
    const line = createTimeline();
    line.push(long);
    for (const count of [long.length, 20_001, 3, 35_000]) {
      const { actions } = line.seek(count);
      expect(actions.size).toBe(foldRun(long.slice(0, count)).actions.size);
    }
  });
});
