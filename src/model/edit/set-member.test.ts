import { expect, it } from 'vitest';
import type { Command } from '../edit-log';
import { applyCommand } from './commands';

const loop = { type: 'Until', limit: { count: 60, timeout: 'PT1H' }, actions: {} };
const set = (args: object, action: object = loop) => {
  const edited = applyCommand(
    { triggers: {}, actions: { Loop: action } } as never,
    {
      name: 'setMember',
      args: { step: 'Loop', ...args },
    } as Command,
  );
  return 'refused' in edited ? edited.refused : edited.definition.actions.Loop;
};

it('sets and takes away one member below a member of a step, and leaves those beside it', () => {
  expect(set({ member: 'limit', path: ['count'], value: 5 })).toEqual({
    ...loop,
    limit: { count: 5, timeout: 'PT1H' },
  });
  expect(set({ member: 'limit', path: ['count'] })).toEqual({
    ...loop,
    limit: { timeout: 'PT1H' },
  });
});

it('makes what is missing on the way to a value, and nothing on the way to none', () => {
  const bare = { type: 'Until' };
  expect(set({ member: 'limit', path: ['count'], value: 5 }, bare)).toEqual({
    ...bare,
    limit: { count: 5 },
  });
  expect(set({ member: 'limit', path: ['count'] }, bare)).toEqual(bare);
});

it('refuses a part of an order, and a place that cannot be', () => {
  expect(set({ member: 'runAfter', path: ['Other'], value: ['Failed'] })).toBe('badArguments');
  expect(set({ member: 'limit', path: ['count', 'x'], value: 5 })).toBe('noSuchPlace');
});
