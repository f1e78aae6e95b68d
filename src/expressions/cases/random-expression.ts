import { compileTemplate } from '../compile';
import { textContent } from '../content';
import { EvaluationError } from '../errors';
import { functions } from '../functions/catalogue';
import { scopeOf } from '../world';

/** What bombs and escapes are made of. */
const leaves = [
  "''",
  "'a'",
  "'1'",
  "','",
  '\'{"a":[1,2.0,{"b":null}]}\'',
  "'constructor'",
  "'__proto__'",
  "'\u0024{process.exit()}'",
  "'{{constructor.constructor(1)()}}'",
  'null',
  'true',
  '0',
  '-1',
  '100000',
  '1.5',
  '9223372036854775807',
  'range(0,100000)',
  'string(range(0,100000))',
  'json(\'{"a":[1,2.0,{"b":null}]}\')',
  "'2024-02-29T12:34:56.7890123Z'",
  "'01/31/2018 00:00:00'",
  "'W. Europe Standard Time'",
  "'America/New_York'",
  "'Month'",
  "'yyyy-MM-ddTHH:mm:ss.FFFFFFFK'",
  "'dddd, d. MMMM yyyy'",
  "'#,##0.00;(0)'",
  "'N999999999'",
  "'F2'",
  "'de-DE'",
  "decimal('79228162514264337593543950335')",
  "decimal('1.10')",
  '\'<a x="1"><b>1</b><b/>t</a>\'',
  '\'<!DOCTYPE a [<!ENTITY b "&c;&c;">]><a>&b;</a>\'',
  'xml(\'<a x="1"><b>1</b><b/>t</a>\')',
  "'//*[count(//*) > 1]/ancestor::*'",
  "'string(//b)'",
  "variables('xml')",
  "variables('deep')",
  "body('A')",
  "variables('text')",
  'triggerBody()',
];

const selectors = ['', '', '', "?['a']", '[0]', "['constructor']", '?.__proto__'];

/** An expression of any functions with any arguments, most of which make no sense. */
export function randomExpression(random: () => number, depth = 5): string {
  if (depth === 0 || random() < 0.25) return pick(leaves, random);
  const { name, parameters, atLeast } = pick(functions, random);
  const count = atLeast === undefined ? parameters.length : atLeast + Math.floor(random() * 4);
  const args = Array.from({ length: count }, () => randomExpression(random, depth - 1));
  return `${name}(${args.join(',')})${pick(selectors, random)}`;
}

function pick<T>(from: readonly T[], random: () => number): T {
  const picked = from[Math.floor(random() * from.length)];
  if (picked === undefined) throw new RangeError('Nothing to pick from.');
  return picked;
}

/** Numbers in [0, 1) that a seed determines. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const scope = scopeOf({
  actions: { A: { outputs: { body: [1, 'two', { three: 3 }] } } },
  variables: {
    text: 'x'.repeat(100_000),
    xml: textContent('application/xml', `<r>${'<i a="1">2<j/></i>'.repeat(2_000)}</r>`),
    deep: textContent('application/xml', '<a>'.repeat(400) + '</a>'.repeat(400)),
  },
  triggerBody: { a: 'A', list: [3, 1, 2] },
  item: 1,
  workflow: { name: 'w' },
});

const kinds = new Set(['string', 'number', 'bigint', 'boolean', 'object']);

/** Whether an expression has a value; anything but a value or a named error throws. */
function hasValue(source: string): boolean {
  try {
    const value = compileTemplate(`@${source}`).evaluate(scope);
    if (!kinds.has(typeof value)) throw new TypeError(`${source} gave a ${typeof value}`);
    return true;
  } catch (error) {
    if (error instanceof EvaluationError) return false;
    throw new Error(source, { cause: error });
  }
}

/** What every object inherits: nothing that an expression does may change it. */
export const inherited = (): string =>
  [Object, Array, String, Number, Function, Promise]
    .map(({ prototype }) => Object.getOwnPropertyNames(prototype).join())
    .join(';');

/** How long an expression takes, in milliseconds: on a busy machine the fastest of three counts. */
export function timeOf(
  source: string,
  clock: () => number,
): { readonly value: boolean; readonly took: number } {
  let took = Number.POSITIVE_INFINITY;
  let value = false;
  for (let attempt = 0; attempt < 3 && took > 500; attempt++) {
    const began = clock();
    value = hasValue(source);
    took = Math.min(took, clock() - began);
  }
  return { value, took };
}
