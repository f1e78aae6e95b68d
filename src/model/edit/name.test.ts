import { expect, it } from 'vitest';
import type { Definition } from '../definition';
import { copyName, stepName, uniqueName } from './name';

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

it('counts on for a copy of what has a number', () => {
  const taken = new Set(['compose', 'compose_2', 'report_2024']);
  expect(copyName(taken, 'Other')).toBe('Other');
  expect(copyName(taken, 'Compose')).toBe('Compose_3');
  expect(copyName(taken, 'Compose_2')).toBe('Compose_3');
  expect(copyName(taken, 'Report_2024')).toBe('Report_2024_2');
});
