import { Expression } from 'adaptive-expressions';
import { compileExpression } from '../../src/expressions/index';
import { parseExpression } from '../../src/expressions/language';
import { cases, data, scope } from './expression-cases';
import { geometricMean, rateOf } from './rate';
import type { Figure } from './row';

export const name = 'expressions';

export async function run(): Promise<readonly Figure[]> {
  const rates = cases.map(measure);
  const mean = (kind: 'parse' | 'compile' | 'evaluate' | 'closure' | 'theirParse' | 'theirs') =>
    geometricMean(rates.map((rate) => rate[kind]));
  const unit = 'calls/s';
  const evaluate = mean('evaluate');
  return [
    {
      name: 'evaluate, compiled',
      value: evaluate,
      unit,
      anchor: { name: 'plain closures', value: mean('closure') },
      must: { atLeast: 0.1 },
    },
    {
      name: 'evaluate, compiled',
      value: evaluate,
      unit,
      anchor: { name: 'adaptive-expressions, parsed', value: mean('theirs') },
      must: { atLeast: 20 },
    },
    {
      name: 'parse',
      value: mean('parse'),
      unit,
      anchor: { name: 'adaptive-expressions', value: mean('theirParse') },
      must: { atLeast: 10 },
    },
    {
      name: 'parse and compile',
      value: mean('compile'),
      unit,
      anchor: { name: 'adaptive-expressions, parsing', value: mean('theirParse') },
      must: { atLeast: 10 },
    },
    ...rates.map(
      ({ name, evaluate, closure }): Figure => ({
        name: `evaluate ${name}`,
        value: evaluate,
        unit,
        anchor: { name: 'its closure', value: closure },
      }),
    ),
  ];
}

/** The rates of one case; its parts are measured turn by turn, so that what disturbs one disturbs all. */
function measure({ name, text, adaptive, closure }: (typeof cases)[number]) {
  const compiled = compileExpression(text);
  const parsed = Expression.parse(adaptive);
  const memory = { body: data.body, counter: data.counter };
  expectSame(name, compiled.evaluate(scope), closure(data));
  // The package has no clock of its own to hold, so its date is that of today.
  if (name !== 'date') expectSame(name, parsed.tryEvaluate(memory).value, closure(data));
  return {
    name,
    parse: rateOf(() => parseExpression(text)).median,
    compile: rateOf(() => compileExpression(text)).median,
    evaluate: rateOf(() => compiled.evaluate(scope)).median,
    closure: rateOf(() => closure(data)).median,
    theirParse: rateOf(() => Expression.parse(adaptive)).median,
    theirs: rateOf(() => parsed.tryEvaluate(memory)).median,
  };
}

/** What answers wrongly has no rate. */
function expectSame(name: string, value: unknown, expected: unknown): void {
  if (value !== expected) throw new Error(`${name} gave ${value} instead of ${expected}.`);
}
