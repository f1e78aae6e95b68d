import fc from 'fast-check';
import { expect, it } from 'vitest';
import { corpus } from '../../../e2e/fixtures/corpus';
import { office365 } from '../../connectors/office365/manifest';
import type { Json } from '../definition';
import { parseDefinition } from '../parse';
import { findProblems } from './find-problems';
import { fixesFor } from './fixes/fixes-for';

/** The value with its `at`-th part replaced, counted from the outside in. */
function damaged(value: Json, at: number, by: Json): Json {
  let left = at;
  const visit = (part: Json): Json => {
    if (left-- === 0) return by;
    if (typeof part !== 'object' || part === null) return part;
    if (Array.isArray(part)) return part.map(visit);
    const members = Object.entries(part).map(([name, inner]) => [name, visit(inner ?? null)]);
    return Object.fromEntries(members) as Json;
  };
  return visit(value);
}

it('whatever stands in the place of a part, the checker has something to say and does not fail', () => {
  const small = corpus.filter((one) => one.actions < 15).slice(0, 30);
  const texts = small.map((one) => JSON.stringify(one.definition()));
  const strange = fc.constantFrom<Json>(
    null,
    0,
    true,
    '',
    '@',
    '@{',
    "@items('x')",
    [],
    [null],
    {},
  );
  fc.assert(
    fc.property(fc.constantFrom(...texts), fc.nat(300), strange, (text, at, by) => {
      const parsed = parseDefinition(JSON.stringify(damaged(JSON.parse(text), at, by)));
      if (!parsed.ok) return;
      const { definition } = parsed;
      for (const options of [{}, { connectors: [office365], purpose: 'save' }] as const) {
        const problems = findProblems(definition, options);
        expect(problems.every((one) => one.message.length > 0)).toBe(true);
        const [first] = problems;
        if (first) fixesFor(definition, first, options);
      }
    }),
    { numRuns: 400 },
  );
});
