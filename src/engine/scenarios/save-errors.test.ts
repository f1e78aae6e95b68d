/** What the checker refuses before a run, and what it must not refuse: the cases know. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findProblems } from '../../model/check/find-problems';
import type { Definition } from '../../model/definition';

interface Case {
  readonly id: string;
  readonly title: string;
  readonly definition: Definition;
  readonly parameters?: Readonly<Record<string, unknown>>;
  readonly expect: { readonly saveError?: boolean };
}

const cases = JSON.parse(
  readFileSync(new URL('workflows.json', import.meta.url), 'utf8'),
) as readonly Case[];

/** Unless a case says otherwise it is of the multi-tenant service, and brings all its parameters. */
function errorsOf({ definition, parameters }: Case): readonly string[] {
  const outsideParameters = Object.keys(parameters ?? {});
  return findProblems(definition, { purpose: 'save', dialect: 'consumption', outsideParameters })
    .filter((one) => one.severity === 'error')
    .map((one) => one.code);
}

describe('saving', () => {
  it.each(
    cases.filter((one) => one.expect.saveError).map((one) => [one.id, one.title, one] as const),
  )('%s: %s', (_id, _title, one) => {
    expect(errorsOf(one)).not.toEqual([]);
  });

  it('is allowed for every other case', () => {
    const refused = cases
      .filter((one) => !one.expect.saveError)
      .map((one) => [one.id, ...errorsOf(one)])
      .filter(([, ...errors]) => errors.length > 0);
    expect(refused).toEqual([]);
  });
});
