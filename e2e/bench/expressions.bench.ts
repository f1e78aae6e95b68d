import { compileExpression, type Value } from '../../src/expressions/index';
import { cases, data, scope } from './expression-cases';
import { geometricMean, rateOf } from './rate';
import type { Figure } from './row';

export const name = 'expressions';

/** What cannot be evaluated yet, or wrongly, has no rate. */
function isBuilt(text: string, expected: unknown): boolean {
  try {
    return (compileExpression(text).evaluate(scope) as Value) === expected;
  } catch {
    return false;
  }
}

export async function run(): Promise<readonly Figure[]> {
  const built = cases.filter(({ text, closure }) => isBuilt(text, closure(data)));
  const missing = cases.filter((each) => !built.includes(each)).map((each) => each.name);
  const note = missing.length > 0 ? `not yet built: ${missing.join(', ')}` : '';

  const rates = built.map(({ name, text, closure }) => {
    const compiled = compileExpression(text);
    return {
      name,
      parse: rateOf(() => compileExpression(text)).median,
      evaluate: rateOf(() => compiled.evaluate(scope)).median,
      closure: rateOf(() => closure(data)).median,
    };
  });
  const mean = (kind: 'parse' | 'evaluate' | 'closure') =>
    geometricMean(rates.map((rate) => rate[kind]));
  const anchor = { name: 'plain closures', value: mean('closure') };
  return [
    {
      name: 'evaluate, compiled',
      value: mean('evaluate'),
      unit: 'calls/s',
      anchor,
      must: { atLeast: 0.1 },
      note,
    },
    { name: 'parse and compile', value: mean('parse'), unit: 'calls/s', note },
    ...rates.map(
      ({ name, evaluate, closure }): Figure => ({
        name: `evaluate ${name}`,
        value: evaluate,
        unit: 'calls/s',
        anchor: { name: 'its closure', value: closure },
      }),
    ),
  ];
}
