import { describe, expect, it } from 'vitest';
import { hueOf, initialsOf } from './avatar-identity';

describe('avatar', () => {
  it.each([
    ['Ines Marchetti', 'IM'],
    ['  Priya   de  Raman ', 'PR'],
    ['Finance', 'F'],
    ['élodie', 'É'],
    ['', ''],
  ])('initials of %j are %j', (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });

  it('gives one id one hue, and spreads ids over several', () => {
    expect(hueOf('ines')).toBe(hueOf('ines'));
    const spread = new Set(Array.from({ length: 40 }, (_, index) => hueOf(`person-${index}`)));
    expect(spread.size).toBeGreaterThan(5);
  });
});
