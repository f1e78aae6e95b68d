import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dialects } from '../../../model/dialect';
import { durationSeconds } from '../../../model/duration';
import { durationParts, durationText, durationUnits } from './duration-parts';
import { retrySentence } from './retry-words';
import { runAfterSentence } from './run-after-words';

test('a duration of one unit is read as it was written', () => {
  const parts = fc.record({ count: fc.nat(9_999), unit: fc.constantFrom(...durationUnits) });
  fc.assert(
    fc.property(parts, (one) => {
      const text = durationText(one);
      expect(durationSeconds(text)).toBeDefined();
      expect(durationParts(text)).toEqual(one);
    }),
  );
  expect(durationParts('PT7.5S')).toEqual({ count: 7.5, unit: 'S' });
  expect(durationParts('PT1H30M')).toBeUndefined();
  expect(durationParts("@parameters('p')")).toBeUndefined();
});

test.each([
  [{ type: 'none' }, 'Tries once, and then takes the failure as it is.'],
  [{ type: 'Fixed', count: 1, interval: 'PT10S' }, 'Tries once more, 10 s later.'],
  [{ type: 'fixed', count: 3, interval: 'PT2M' }, 'Tries up to 3 more times, 2 min apart.'],
  [
    { type: 'exponential', count: 4, interval: 'PT7S', maximumInterval: 'PT1H' },
    'Tries up to 4 more times, at first within 7 s, then ever further apart, 1 h at most.',
  ],
  [
    { type: 'fixed', count: "@parameters('n')", interval: 'PT5S' },
    "Tries up to @parameters('n') more times, 5 s apart.",
  ],
])('a retry policy is said in words', (policy, sentence) => {
  expect(retrySentence(policy, dialects.consumption)).toBe(sentence);
});

test.each([
  [[], 'It waits for no other step, and begins at once.'],
  [[{ step: 'Get_it', statuses: ['Succeeded'] }], 'Runs when Get it succeeded.'],
  [
    [
      { step: 'A', statuses: ['Succeeded'] },
      { step: 'B', statuses: ['Failed', 'TimedOut'] },
    ],
    'Runs when A succeeded and B failed or timed out.',
  ],
  [
    [{ step: 'A', statuses: ['Succeeded', 'Failed', 'TimedOut', 'Skipped'] }],
    'Runs when A has ended, however it ended.',
  ],
  [[{ step: 'A', statuses: [] }], 'Never runs.'],
] as const)('when a step runs is said in words', (waits, sentence) => {
  expect(runAfterSentence(waits)).toBe(sentence);
});
