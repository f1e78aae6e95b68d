/** A file of tests: with the definition that they are for, or with the way to it. */
import { isArray, isObject, parseJson, printJson, type Value } from '../../expressions/index';
import type { Definition, JsonText } from '../definition';
import { dialects } from '../dialect';
import type { Dialect } from '../flow';
import { parseDefinition } from '../parse';
import type { FlowTest } from './flow-test';
import { readFlowTest } from './read-flow-test';

export interface FlowTestFile {
  readonly name?: string;
  readonly dialect?: Dialect;
  /** One of both: the definition, or the path from this file to a file that holds it. */
  readonly definition?: Definition;
  readonly flow?: string;
  readonly tests: readonly FlowTest[];
}

export type ReadTestFile =
  | { readonly ok: true; readonly file: FlowTestFile }
  | { readonly ok: false; readonly fault: string };

export function parseTestFile(text: string): ReadTestFile {
  try {
    return readTestFile(parseJson(text));
  } catch (error) {
    return fault(error instanceof Error ? error.message : String(error));
  }
}

function readTestFile(value: Value): ReadTestFile {
  if (!isObject(value) || !isArray(value.tests ?? null)) {
    return fault('A file of tests is an object with a list of “tests”.');
  }
  const tests: FlowTest[] = [];
  for (const [at, one] of (value.tests as readonly Value[]).entries()) {
    const read = readFlowTest(withId(one, at));
    if (!read.ok) return fault(`Test ${at + 1}: ${read.fault}`);
    tests.push(read.test);
  }
  const { name, flow, dialect, definition } = value;
  const parsed = definition === undefined ? undefined : parseDefinition(printJson(definition));
  if (parsed && !parsed.ok) return fault(parsed.failure.message);
  const file = {
    ...(typeof name === 'string' && { name }),
    ...(typeof flow === 'string' && { flow }),
    ...(isDialect(dialect) && { dialect }),
    ...(parsed && { definition: parsed.definition }),
    tests,
  };
  return { ok: true, file };
}

/** Whoever writes a test by hand need not think of one. */
const withId = (one: Value, at: number): Value =>
  isObject(one) ? { id: `test-${at + 1}`, ...one } : one;

const isDialect = (value: Value | undefined): value is Dialect =>
  typeof value === 'string' && Object.hasOwn(dialects, value);

const fault = (text: string) => ({ ok: false, fault: text }) as const;

/** Indented, for whoever reads the file or compares two of them. */
export function printTestFile(file: {
  readonly name: string;
  readonly dialect: Dialect;
  readonly definition: JsonText;
  readonly tests: readonly FlowTest[];
}): string {
  const { name, dialect, definition, tests } = file;
  const value = {
    name,
    dialect,
    tests: tests as unknown as Value,
    definition: parseJson(definition),
  };
  return `${indented(printJson(value))}\n`;
}

/** JSON text without blanks, over lines. Numbers keep the digits that they are written with. */
function indented(text: string): string {
  const parts: string[] = [];
  let depth = 0;
  const line = () => `\n${'  '.repeat(depth)}`;
  for (const [token] of text.matchAll(
    /"[^"\\]*(?:\\.[^"\\]*)*"|\[\]|\{\}|[[\]{},:]|[^[\]{},:"]+/g,
  )) {
    if (token === '{' || token === '[') {
      depth++;
      parts.push(token, line());
    } else if (token === '}' || token === ']') {
      depth--;
      parts.push(line(), token);
    } else if (token === ',') parts.push(token, line());
    else parts.push(token === ':' ? ': ' : token);
  }
  return parts.join('');
}
