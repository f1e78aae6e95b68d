import { describe, expect, test } from 'vitest';
import type { Json, Trigger } from '../../../model/definition';
import { dialects } from '../../../model/dialect';
import { readRecurrence } from './read-recurrence';

const limits = dialects.consumption.limits;
const scope = { parameter: (name: string) => (name === 'Days' ? 7 : undefined) };

function read(recurrence: Json, inputs?: Json, of = limits) {
  const trigger = { type: 'Recurrence', recurrence, ...(inputs === undefined ? {} : { inputs }) };
  return readRecurrence(trigger as Trigger, scope, of);
}

const refusal = (recurrence: Json, of = limits) => {
  const answer = read(recurrence, undefined, of);
  return answer.kind === 'refused' ? answer.message : answer;
};

describe('a recurrence', () => {
  test('is read as the designer writes it', () => {
    const schedule = { hours: ['6'], minutes: [30], weekDays: ['Monday', 'friday'] };
    const answer = read({
      frequency: 'Week',
      interval: 2,
      startTime: '2020-03-13T21:00:00.0000000',
      timeZone: 'India Standard Time',
      schedule,
    });
    expect(answer).toMatchObject({
      timeZone: 'Asia/Calcutta',
      recurrence: {
        frequency: 'week',
        interval: 2,
        start: Date.UTC(2020, 2, 13, 15, 30),
        schedule: { hours: [6], minutes: [30], weekDays: [1, 5] },
      },
    });
  });

  test('a start that ends in Z is one of UTC, whatever zone stands beside it', () => {
    const answer = read({
      frequency: 'Day',
      startTime: '2026-07-01T09:00:00Z',
      timeZone: 'Pacific Standard Time',
    });
    expect(answer).toMatchObject({ recurrence: { start: Date.UTC(2026, 6, 1, 9), interval: 1 } });
  });

  test('may be named by parameters', () => {
    const answer = read({ frequency: 'Day', interval: "@parameters('Days')" });
    expect(answer).toMatchObject({ recurrence: { interval: 7 } });
    expect(refusal({ frequency: 'Day', interval: "@parameters('Other')" })).toContain('Other');
  });

  test('of a sliding window may have a delay', () => {
    expect(read({ frequency: 'Hour' }, { delay: 'PT5M' })).toMatchObject({ delayMs: 300_000 });
    expect(read({ frequency: 'Hour' }, { delay: 'soon' })).toMatchObject({ kind: 'refused' });
  });

  test.each<[string, Json, string]>([
    ['nothing', null, 'has no recurrence'],
    ['a frequency that is none', { frequency: 'Fortnight' }, 'frequency'],
    ['half an interval', { frequency: 'Day', interval: 0.5 }, 'whole number'],
    ['too long an interval', { frequency: 'Day', interval: 501 }, 'from 1 to 500'],
    ['a zone that is none', { frequency: 'Day', timeZone: 'Middle Earth' }, "'Middle Earth'"],
    ['a start that is no time', { frequency: 'Day', startTime: 'early' }, "'early'"],
    ['an hour that is none', { frequency: 'Day', schedule: { hours: [24] } }, 'hours'],
    ['a day that is none', { frequency: 'Week', schedule: { weekDays: ['Moonday'] } }, 'weekDays'],
  ])('is refused with %s', (_title, recurrence, sentence) => {
    expect(refusal(recurrence)).toContain(sentence);
  });

  test('has the limits of its product', () => {
    const often = { frequency: 'Second', interval: 30 };
    expect(read(often)).toMatchObject({ kind: 'recurrence' });
    expect(refusal(often, dialects.powerAutomate.limits)).toContain('from 60');
  });
});
