import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RunEvent } from '../../../model/run/events';
import { countAt, eventPlaces, stepBars } from './event-places';

const started = (action: string, at: number, repetition = ''): RunEvent => ({
  type: 'actionStarted',
  at,
  action,
  repetition,
});
const ended = (action: string, at: number, repetition = ''): RunEvent => ({
  type: 'actionFinished',
  at,
  action,
  repetition,
  status: 'Succeeded',
});
const events = [
  started('A', 0),
  ended('A', 10),
  started('Wait', 10),
  ended('Wait', 3_600_010),
  started('B', 3_600_010),
  ended('B', 3_600_020),
];

describe('where events stand', () => {
  it('is by their times, or with long waits folded', () => {
    const plain = eventPlaces(events, false);
    expect(plain[2]).toBeLessThan(0.2);
    expect(plain[3]).toBeGreaterThan(0.9);
    const folded = eventPlaces(events, true);
    expect((folded[3] ?? 0) - (folded[2] ?? 0)).toBeLessThan(0.8);
    expect(folded[1]).toBeGreaterThan(0.05);
  });

  it('grows from 0 to 1, and the event at its own place is the one that is found', () => {
    const times = fc.array(fc.nat(10_000_000), { minLength: 2, maxLength: 60 });
    fc.assert(
      fc.property(times, fc.boolean(), (given, folded) => {
        const line = given.toSorted((a, b) => a - b).map((at) => started('A', at));
        const places = eventPlaces(line, folded);
        expect(places[0]).toBe(0);
        expect(places.at(-1)).toBeCloseTo(1);
        for (const [at, place] of places.entries()) {
          expect(place).toBeGreaterThan(places[at - 1] ?? -1);
          expect(countAt(places, place)).toBe(at + 1);
        }
      }),
    );
  });

  it('is one place for a run of one event, or of events at one time', () => {
    expect([...eventPlaces([started('A', 5)], true)]).toEqual([0]);
    expect([...eventPlaces([started('A', 5), ended('A', 5)], true)]).toEqual([0, 1]);
  });
});

describe('bars', () => {
  it('are the steps outside of loops, side by side where they overlap', () => {
    const both = [
      started('A', 0),
      started('B', 1),
      started('In', 1, '000000'),
      ended('In', 2, '000000'),
      ended('B', 2),
      ended('A', 3),
      started('C', 4),
    ];
    const bars = stepBars(both, eventPlaces(both, false));
    expect(bars.map(({ step, status, lane }) => `${step} ${status} ${lane}`)).toEqual([
      'B Succeeded 0',
      'A Succeeded 1',
      'C Running 0',
    ]);
  });
});
