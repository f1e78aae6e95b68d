import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readInline, readMarkdown } from './light-markdown';

test('marks become what they mean', () => {
  expect(readInline('a **b** *c* `d*e*` [f](https://g.example/h)')).toEqual([
    { kind: 'text', text: 'a ' },
    { kind: 'bold', text: 'b' },
    { kind: 'text', text: ' ' },
    { kind: 'italic', text: 'c' },
    { kind: 'text', text: ' ' },
    { kind: 'code', text: 'd*e*' },
    { kind: 'text', text: ' ' },
    { kind: 'link', text: 'f', href: 'https://g.example/h' },
  ]);
});

test('an address that could run something is no link', () => {
  expect(readInline('[x](javascript:alert(1))').every(({ kind }) => kind === 'text')).toBe(true);
  expect(readInline('[x](data:text/html,1)')[0]?.kind).toBe('text');
});

test('names with underscores and sums with stars stay as they are', () => {
  expect(readInline('my_own_name 2 * 3 * 4')).toEqual([
    { kind: 'text', text: 'my_own_name 2 * 3 * 4' },
  ]);
});

test('lines of a list stand together', () => {
  expect(readMarkdown('# To do\n- a\n- b\n1. c').map((one) => one.kind)).toEqual([
    'heading',
    'list',
    'list',
  ]);
});

test('no text without marks is lost', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[\w .,;()!?]*$/), (text) => {
      const shown = readInline(text)
        .map((one) => one.text)
        .join('');
      expect(shown.replaceAll('_', '')).toBe(text.replaceAll('_', ''));
    }),
  );
});
