import { describe, expect, it } from 'vitest';
import {
  formatBytes,
  formatClock,
  formatDay,
  formatDuration,
  formatExact,
  formatRelative,
} from './format-time';

const now = Date.UTC(2026, 10, 20, 9, 41, 8);
const minute = 60_000;
const day = 24 * 60 * minute;

describe('formatRelative', () => {
  it.each([
    [now - 20_000, 'just now'],
    [now - 2 * minute, '2 min ago'],
    [now - day, 'yesterday'],
    [now - 5 * day, '5 days ago'],
    [now - 20 * day, '20 days ago'],
    [now - 95 * day, '3 months ago'],
    [now + 3 * 60 * minute, 'in 3 h'],
  ])('%j reads %j', (at, text) => {
    expect(formatRelative(at, now)).toBe(text);
  });
});

describe('exact times', () => {
  it('stand in the zone that is asked for', () => {
    expect(formatExact(now, 'Europe/Berlin')).toMatch(/^Fri,? 20 Nov 2026, 10:41:08$/);
    expect(formatClock(now, 'UTC')).toBe('09:41');
  });

  it('name the year only when it is another one', () => {
    expect(formatDay(now, now, 'UTC')).toBe('20 Nov');
    expect(formatDay(now - 365 * day, now, 'UTC')).toBe('20 Nov 2025');
  });
});

describe('formatDuration', () => {
  it.each([
    [0, '0 ms'],
    [340, '340 ms'],
    [1500, '1.5 s'],
    [12_000, '12 s'],
    [245_000, '4 min 05 s'],
    [7_800_000, '2 h 10 min'],
    [3 * day + 4 * 3_600_000, '3 d 4 h'],
  ])('%j ms is %j', (milliseconds, text) => {
    expect(formatDuration(milliseconds)).toBe(text);
  });
});

describe('formatBytes', () => {
  it.each([
    [412, '412 B'],
    [38 * 1024, '38 KB'],
    [1.4 * 1024 ** 2, '1.4 MB'],
    [48 * 1024 ** 2, '48 MB'],
  ])('%j is %j', (bytes, text) => {
    expect(formatBytes(bytes)).toBe(text);
  });
});
