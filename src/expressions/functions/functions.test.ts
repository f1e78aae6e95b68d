import { describe, expect, it } from 'vitest';
import { checkExpression } from '../check';
import { compileExpression } from '../compile';
import { EvaluationError } from '../errors';
import { scopeOf } from '../world';
import { arityInWords } from './arguments';
import { bodies } from './bodies';
import { findFunction, functions } from './catalogue';

describe('The table of functions', () => {
  it('has one body for each signature and no other', () => {
    expect(Object.keys(bodies).sort()).toEqual(functions.map(({ name }) => name).sort());
  });

  it('gives each name, old ones too, to one function', () => {
    const names = functions.flatMap(({ name, aliases = [] }) => [name, ...aliases]);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    expect(findFunction('DECODEBASE64')?.name).toBe('base64ToString');
    expect(findFunction('constructor')).toBeUndefined();
  });

  it.each(functions.map(({ name, example }) => [name, example]))(
    'shows for %s an example that can be evaluated',
    (name, example) => {
      expect(example).toContain(`${name}(`);
      expect(checkExpression(example)).toEqual([]);
      // In an empty world an example may miss what it names, but nothing else.
      try {
        compileExpression(example).evaluate(
          scopeOf({ workflow: { run: { name: 'r' } }, item: {} }),
        );
      } catch (error) {
        expect(error).toBeInstanceOf(EvaluationError);
        expect(String(error)).toMatch(
          /not found|not expected at this location|form data|multipart/,
        );
      }
    },
  );

  it('repeats the last parameter only, and puts optional ones behind the others', () => {
    for (const { name, parameters, atLeast } of functions) {
      const optional = parameters.map((parameter) => 'optional' in parameter);
      expect(optional.toSorted(), name).toEqual(optional);
      if (atLeast !== undefined) expect(parameters, name).toHaveLength(1);
    }
  });

  it.each([
    ['item', 'no parameters'],
    ['length', 'one parameter'],
    ['guid', 'at most one parameter'],
    ['addDays', 'two or three parameters'],
    ['parseDateTime', 'one, two or three parameters'],
    ['concat', 'at least one parameter'],
    ['equals', 'at least two parameters'],
  ])('says that %s takes %s', (name, expected) => {
    const signature = findFunction(name);
    expect(signature && arityInWords(signature)).toBe(expected);
  });
});
