import { expect, it } from 'vitest';
import { durationSeconds } from './duration';

it.each([
  ['PT30S', 30],
  ['PT1H', 3_600],
  ['PT1H30M', 5_400],
  ['P1D', 86_400],
  ['P1DT12H', 129_600],
  ['P2W', 1_209_600],
  ['PT7.5S', 7.5],
])('%s is %d seconds', (text, seconds) => {
  expect(durationSeconds(text)).toBe(seconds);
});

it.each(['', 'P', 'PT', '1 hour', '01:00:00', 'PT1', 'P1H', 'pt1h'])('“%s” is none', (text) => {
  expect(durationSeconds(text)).toBeUndefined();
});
