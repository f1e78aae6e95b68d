import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type ExpressionCase, judge } from '../conformance';
import { parseJson } from '../json';

const cases = parseJson(
  readFileSync(new URL('./expressions.json', import.meta.url), 'utf8'),
) as unknown as readonly (ExpressionCase & { readonly group: string })[];

/** What is wrong with our answer to a case; undefined if nothing is. */
function verdict(one: ExpressionCase): string | undefined {
  const wrong = judge(one);
  return wrong && `${one.id} gave ${wrong.actual} instead of ${wrong.expected}`;
}

describe('The cases of the language', () => {
  for (const group of new Set(cases.map((one) => one.group))) {
    const members = cases.filter((one) => one.group === group);
    it(`${group}: ${members.length} cases give what they should`, () => {
      expect(members.map(verdict).filter((wrong) => wrong !== undefined)).toEqual([]);
    });
  }
});
