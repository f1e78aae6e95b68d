import { expect, test } from 'vitest';
import { changedClock, clockTime, realClock } from './clock';

const noon = Date.UTC(2026, 10, 21, 12);
const hour = 3_600_000;

test('a clock is set from what it shows', () => {
  const paused = changedClock(realClock, { to: 'paused' }, noon);
  expect(clockTime(paused, noon + hour)).toBe(noon);
  const stepped = changedClock(paused, { to: 'step', byMs: hour }, noon);
  expect(stepped).toEqual({ mode: 'paused', at: noon + hour });
  const fast = changedClock(stepped, { to: 'fast', times: 60 }, noon + 5);
  expect(clockTime(fast, noon + 5 + 1000)).toBe(noon + hour + 60_000);
  const again = changedClock(fast, { to: 'paused' }, noon + 1005);
  expect(again).toEqual({ mode: 'paused', at: noon + hour + 60_000 });
  expect(clockTime(changedClock(again, { to: 'real' }, noon), noon)).toBe(noon);
});

test('a clock that runs is stopped by a step', () => {
  expect(changedClock(realClock, { to: 'step', byMs: 5 }, noon)).toEqual({
    mode: 'paused',
    at: noon + 5,
  });
});
