import { expect, it } from 'vitest';
import type { Definition } from '../definition';
import { stepName, uniqueName } from './name';

const nested: Definition = {
  triggers: { manual: { type: 'Request' } },
  actions: { Scope: { type: 'Scope', actions: { compose: { type: 'Compose' } } } },
};

it('writes blanks as underscores and leaves out what a name may not hold', () => {
  expect(stepName('  Send an  e-mail: (V2)?\u0007 ')).toBe('Send_an_e-mail_(V2)');
});

it('numbers a name that is taken anywhere, ignoring case', () => {
  expect(uniqueName(nested, 'Compose')).toBe('Compose_2');
  expect(uniqueName(nested, 'Manual')).toBe('Manual_2');
  expect(uniqueName(nested, '??')).toBe('Step');
});

it('keeps names within 80 characters, number included', () => {
  const long = 'x'.repeat(79);
  const taken: Definition = { ...nested, actions: { [`${long}x`]: { type: 'Compose' } } };
  expect(uniqueName(taken, `${long}xyz`)).toBe(`${'x'.repeat(78)}_2`);
  expect(stepName(`${long}😀`)).toBe(long);
});
