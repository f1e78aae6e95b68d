/** Text ↔ flow test. A test comes from storage, a file or a message: nothing of it is trusted. */
import * as z from 'zod/mini';
import { parseJson, printJson, type Value } from '../../expressions/index';
import type { JsonText } from '../definition';
import type { FlowTest } from './flow-test';

const text = z.string().check(z.maxLength(4000));
export const testName = z.string().check(z.trim(), z.minLength(1), z.maxLength(200));
const endStatus = z.enum(['Succeeded', 'Failed', 'Skipped', 'TimedOut', 'Cancelled']);
const runStatus = z.enum(['Waiting', 'Running', 'Succeeded', 'Failed', 'Cancelled', 'TimedOut']);
const anyValue = z.custom<Value>((value) => value !== undefined);
const objectValue = z.record(z.string(), anyValue);
const count = z.int().check(z.gte(0));

const mock = z.object({
  status: endStatus,
  outputs: z.optional(anyValue),
  code: z.optional(text),
  error: z.optional(z.object({ code: text, message: z.string() })),
  round: z.optional(z.string().check(z.regex(/^\d{6,}(-\d{6,})*$/))),
  afterMs: z.optional(z.number().check(z.gte(0))),
});
const judged = z.object({
  compare: z.enum(['equal', 'contains', 'matches', 'ignore']),
  value: anyValue,
});
const step = z.object({
  status: z.optional(endStatus),
  rounds: z.optional(z.partialRecord(endStatus, count)),
  inputs: z.optional(judged),
  outputs: z.optional(judged),
});

const testSchema = z.object({
  id: z.string().check(z.minLength(1), z.maxLength(200)),
  name: testName,
  note: z.optional(text),
  now: z.string().check(z.refine((one) => !Number.isNaN(Date.parse(one)))),
  trigger: anyValue,
  waitsForResponse: z.optional(z.boolean()),
  parameters: z.optional(objectValue),
  mocks: z.record(z.string(), z.array(mock).check(z.minLength(1))),
  expect: z.object({
    status: z.optional(runStatus),
    errorCode: z.optional(text),
    steps: z.optional(z.record(z.string(), step)),
    response: z.optional(z.object({ statusCode: z.optional(z.int()), body: z.optional(judged) })),
    outputs: z.optional(judged),
  }),
});

export type ReadTest =
  | { readonly ok: true; readonly test: FlowTest }
  | { readonly ok: false; readonly fault: string };

/** What is left out of a test written by hand gets its plain meaning. */
const defaults = { now: '2026-01-01T00:00:00Z', trigger: {}, mocks: {}, expect: {} };

export function readFlowTest(value: Value): ReadTest {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { ok: false, fault: 'A test is an object.' };
  }
  const checked = testSchema.safeParse({ ...defaults, ...value });
  if (checked.success) return { ok: true, test: checked.data as FlowTest };
  const path = checked.error.issues[0]?.path.map(String) ?? [];
  return { ok: false, fault: `The test has no valid “${path.join('.')}”.` };
}

export function parseFlowTest(json: JsonText): ReadTest {
  try {
    return readFlowTest(parseJson(json));
  } catch (error) {
    return { ok: false, fault: error instanceof Error ? error.message : String(error) };
  }
}

export function printFlowTest(test: FlowTest): JsonText {
  return printJson(test as unknown as Value);
}
