import { describe, expect, it } from 'vitest';
import type { ClashSide, OpenClash } from '../../model/clash/clash';
import { contested, contestedPlace, sideText } from './contested';

const side = (tab: string, actorId: string, value: string): ClashSide => ({
  commandId: `${tab}1`,
  tab,
  actorId,
  at: 0,
  value,
});
const clash = (...sides: ClashSide[]): OpenClash => ({
  id: '2.0',
  name: 'Send_it',
  place: { of: 'value', step: '#1', path: ['inputs'] },
  sides,
  now: sides.at(-1)?.value,
});
const seenBy = (actorId: string, tab: string) => ({
  actorId,
  isOwn: (commandId: string) => commandId === `${tab}1`,
  nameOf: (id: string) => id.toUpperCase(),
});

const named = (one: OpenClash, actorId: string, tab: string) => {
  const { sentence, sides } = contested(one, seenBy(actorId, tab));
  return [sentence, ...sides.map(({ name, isMine }) => (isMine ? `${name}*` : name))];
};

describe('a conflict, as somebody sees it', () => {
  const one = clash(side('a', 'ada', 'x'), side('b', 'ben', 'y'));

  it('has their own value first, and says who else changed it', () => {
    expect(named(one, 'ada', 'a')).toEqual(['BEN changed this too', 'You*', 'BEN']);
    expect(named(one, 'ben', 'b')).toEqual(['ADA changed this too', 'You*', 'ADA']);
    expect(named(one, 'ben', 'reloaded')).toEqual(['ADA changed this too', 'You*', 'ADA']);
    expect(named(one, 'eve', 'e')).toEqual([
      'ADA and BEN changed this at the same time',
      'ADA',
      'BEN',
    ]);
  });

  it('speaks of another tab where it is the same person', () => {
    const own = clash(side('a', 'ada', 'x'), side('b', 'ada', 'y'));
    const sentence = 'You changed this in another tab too';
    expect(named(own, 'ada', 'b')).toEqual([sentence, 'You*', 'You, in another tab']);
    const tabs = ['You, in one tab', 'You, in another tab'];
    expect(named(own, 'ada', 'reloaded')).toEqual([sentence, ...tabs]);
  });

  it('shows each value once', () => {
    const both = clash(side('a', 'ada', 'x'), side('b', 'ben', 'y'), side('c', 'cy', 'y'));
    expect(named(both, 'ada', 'a').slice(1)).toEqual(['You*', 'BEN and CY']);
  });

  it('says where, and what in words', () => {
    const shown = contested(one, seenBy('ada', 'a'));
    const definition = { triggers: {}, actions: {} };
    expect(contestedPlace(shown, definition, [])).toMatch(/of Send it$/);
    expect(sideText(shown, { a: 1 })).toBe('{\n  "a": 1\n}');
    expect(sideText(shown, undefined)).toBe('nothing');
  });
});
