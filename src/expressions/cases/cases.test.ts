import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileTemplate, TemplateError } from '../compile';
import { EvaluationError } from '../errors';
import { isNumeric, toNumber } from '../numbers';
import { isArray, isObject } from '../types';
import type { Value } from '../value';
import { readWorld, scopeOf, type World } from './scope';

interface Case {
  readonly id: string;
  readonly group: string;
  readonly expression: string;
  readonly context?: World;
  readonly expected?: Value;
  readonly error?: { readonly phase: 'parse' | 'evaluate'; readonly messageIncludes?: string };
}

const cases = readWorld(
  readFileSync(new URL('./expressions.json', import.meta.url), 'utf8'),
) as unknown as Case[];

function same(a: Value, b: Value): boolean {
  if (isNumeric(a) && isNumeric(b)) {
    const [x, y] = [toNumber(a), toNumber(b)];
    return x === y || Math.abs(x - y) <= 1e-12 * Math.max(Math.abs(x), Math.abs(y));
  }
  if (isArray(a)) {
    return isArray(b) && a.length === b.length && a.every((item, i) => same(item, b[i] ?? null));
  }
  if (!isObject(a)) return a === b;
  if (!isObject(b)) return false;
  const names = Object.keys(a);
  return (
    names.length === Object.keys(b).length &&
    names.every((name) => Object.hasOwn(b, name) && same(a[name] ?? null, b[name] ?? null))
  );
}

/** What is wrong with our answer to a case; undefined if nothing is. */
function verdict(one: Case): string | undefined {
  const { error, expected = null } = one;
  try {
    const value = compileTemplate(one.expression).evaluate(scopeOf(one.context ?? {}));
    if (error) return `${one.id} gave ${show(value)} instead of an error`;
    return same(value, expected)
      ? undefined
      : `${one.id} gave ${show(value)}, not ${show(expected)}`;
  } catch (thrown) {
    if (!(thrown instanceof EvaluationError)) return `${one.id} threw ${thrown}`;
    if (!error) return `${one.id} failed: ${thrown.message}`;
    const phase = thrown instanceof TemplateError ? 'parse' : 'evaluate';
    if (phase !== error.phase) return `${one.id} failed in phase ${phase}: ${thrown.message}`;
    const wanted = (error.messageIncludes ?? '').toLowerCase();
    return thrown.message.toLowerCase().includes(wanted)
      ? undefined
      : `${one.id} says “${thrown.message}” without “${error.messageIncludes}”`;
  }
}

const show = (value: Value): string =>
  JSON.stringify(value, (_, v) => (typeof v === 'bigint' ? `${v}` : v));

describe('The cases of the language', () => {
  for (const group of new Set(cases.map((one) => one.group))) {
    const members = cases.filter((one) => one.group === group);
    it(`${group}: ${members.length} cases give what they should`, () => {
      expect(members.map(verdict).filter((wrong) => wrong !== undefined)).toEqual([]);
    });
  }
});
