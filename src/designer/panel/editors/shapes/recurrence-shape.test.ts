import { describe, expect, it } from 'vitest';
import { withFrequency, withRecurrenceMember, withSchedule } from './recurrence-edit';
import { recurrenceSentence } from './recurrence-sentence';
import { readRecurrence } from './recurrence-shape';

const weekly = {
  frequency: 'week',
  interval: 2,
  timeZone: 'GMT Standard Time',
  schedule: { weekDays: ['monday', 'Friday'], hours: ['9'], minutes: [0, 30], odd: true },
  more: 1,
};

const sentence = (value: object) => {
  const form = readRecurrence(value as never);
  return form && recurrenceSentence(form);
};

describe('the form of a recurrence', () => {
  it('changes one member and keeps all others, also those it does not know', () => {
    expect(withRecurrenceMember(weekly, 'interval', 3)).toEqual({ ...weekly, interval: 3 });
    expect(withSchedule(weekly, 'hours', [9, 17])).toEqual({
      ...weekly,
      schedule: { ...weekly.schedule, hours: ['9', '17'] },
    });
  });

  it('takes the schedule away with its last list', () => {
    expect(withSchedule({ frequency: 'Day', schedule: { hours: [1] } }, 'hours', [])).toEqual({
      frequency: 'Day',
    });
  });

  it('drops the days of the week when the frequency has none', () => {
    expect(withFrequency(weekly, 'Day').schedule).toEqual({
      hours: ['9'],
      minutes: [0, 30],
      odd: true,
    });
  });

  it('says of lists that it cannot show that it cannot', () => {
    expect(readRecurrence({ frequency: 'Day', schedule: { hours: ['@{x}'] } })?.hours).toBeNull();
    expect(readRecurrence('@x')).toBeNull();
  });
});

describe('the sentence of a recurrence', () => {
  it.each([
    [{ frequency: 'Minute', interval: 5 }, 'Every 5 minutes'],
    [{ frequency: 'Day' }, 'Every day, in the zone UTC'],
    [
      weekly,
      'Every 2 weeks on monday and Friday at 09:00 and 09:30, in the zone GMT Standard Time',
    ],
    [
      { frequency: 'Month', schedule: { monthDays: [-1, 22, 1] }, timeZone: 'Europe/London' },
      'Every month on the 1st, 22nd and last day, in the zone Europe/London',
    ],
    [
      { frequency: 'Day', schedule: { hours: [9] } },
      'Every day at 09:…, at the minute at which it is turned on, in the zone UTC',
    ],
    [
      { frequency: 'Day', schedule: { hours: [9] }, startTime: '2026-11-23T08:15:00' },
      'Every day at 09:15, from 2026-11-23 08:15, in the zone UTC',
    ],
    [
      { frequency: 'Hour', interval: 1, startTime: '2026-11-23T09:00:00' },
      'Every hour, from 2026-11-23 09:00, in the zone UTC',
    ],
  ])('%j', (value, words) => {
    expect(sentence(value)?.toLowerCase()).toBe(words.toLowerCase());
  });

  it('is silent about what is only known later', () => {
    expect(sentence({ frequency: 'Day', interval: "@parameters('n')" })).toBeNull();
  });
});
