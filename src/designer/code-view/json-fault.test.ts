import { expect, it } from 'vitest';
import { jsonFault } from './json-fault';

it('tells where JSON ends too soon or holds what it may not', () => {
  expect(jsonFault('{"a": 1')).toMatchObject({ from: 6, to: 7 });
  expect(jsonFault('{"a": x}')).toMatchObject({ from: 6 });
});

it('finds nothing wrong with JSON, an expression, or a text', () => {
  for (const text of ['{"a": "@{x()}"}', "@body('A')", 'hello', '', '"text"']) {
    expect(jsonFault(text)).toBeNull();
  }
});
