import { expect, it } from 'vitest';
import { jsonFault } from './json-fault';

it('tells where JSON ends too soon or holds what it may not', () => {
  expect(jsonFault('{"a": 1')?.message).toContain('not complete');
  expect(jsonFault('{"a": x}')).toMatchObject({ from: 6, message: 'x cannot stand here.' });
});

it('finds nothing wrong with JSON, an expression, or a text', () => {
  for (const text of ['{"a": "@{x()}"}', "@body('A')", 'hello', '', '"text"']) {
    expect(jsonFault(text)).toBeNull();
  }
});
