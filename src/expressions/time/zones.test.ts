import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readIso } from './iso';
import { momentOfMilliseconds } from './moment';
import { windowsZones } from './windows-zones';
import { fromUtc, toUtc, type Zone, zoneOf } from './zones';

const zoneNamed = (name: string): Zone => {
  const zone = zoneOf(name);
  if (!zone) throw new Error(name);
  return zone;
};
const stamp = (text: string) => readIso(text) ?? { day: 0, tick: 0, mark: 'none' as const };

describe('A time zone', () => {
  it('is known by each name that Windows has', () => {
    const unknown = Object.keys(windowsZones).filter((name) => !zoneOf(name.toUpperCase()));
    expect(unknown).toEqual([]);
    expect(zoneOf('Europe/Berlin')?.isUtc).toBe(false);
    expect(zoneOf('UTC')?.isUtc).toBe(true);
    expect(['+02:00', 'Nowhere Standard Time', '', 'constructor'].map(zoneOf)).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  it('gives back the moment whose time it shows, but for the hour that comes twice', () => {
    const names = ['Pacific Standard Time', 'Lord Howe Standard Time', 'Nepal Standard Time'];
    const time = fc.integer({ min: Date.UTC(1990, 0), max: Date.UTC(2035, 0) });
    fc.assert(
      fc.property(fc.constantFrom(...names), time, (name, milliseconds) => {
        const zone = zoneNamed(name);
        const moment = momentOfMilliseconds(milliseconds);
        const shown = moment && fromUtc(moment, zone);
        const back = shown && toUtc(shown, zone);
        if (!moment || !back || back === 'gap') throw new Error('out of range');
        const later = (back.day - moment.day) * 864e9 + back.tick - moment.tick;
        // The second of two is taken: half an hour later on Lord Howe, one hour elsewhere.
        expect([0, 1_800e7, 3_600e7]).toContain(later);
      }),
    );
  });

  it('skips an hour in spring, and takes standard time when one comes twice', () => {
    const zone = zoneNamed('Pacific Standard Time');
    expect(toUtc(stamp('2024-03-10T02:30:00'), zone)).toBe('gap');
    expect(toUtc(stamp('2024-11-03T01:30:00'), zone)).toEqual(stamp('2024-11-03T09:30:00Z'));
    expect(fromUtc(stamp('2024-07-01T00:00:00.0000001Z'), zone)).toEqual(
      stamp('2024-06-30T17:00:00.0000001'),
    );
  });
});
