/** The tests of a flow as they are stored. */
import type { JsonText } from '../../model/definition';
import type { FlowTest } from '../../model/flow-test/flow-test';
import { judging } from '../../model/flow-test/judged-steps';
import { parseFlowTest, printFlowTest } from '../../model/flow-test/read-flow-test';
import type { FlowTestRow } from '../../storage/schema';
import type { ReadTx } from '../../storage/store';
import { existing } from '../flows';
import type { WriteCall } from '../method';
import { refuse } from '../refusals';

const mostTests = 200;
export const mostCharacters = 1_000_000;

/** Oldest first. */
export async function testsOf(tx: ReadTx, flowId: string): Promise<readonly FlowTestRow[]> {
  const rows = await tx.list('flowTests', { from: [flowId], to: [flowId, '\uffff'] });
  return rows.sort((a, b) => a.createdAt - b.createdAt);
}

export async function storedTest(
  tx: ReadTx,
  { flowId, testId }: { flowId: string; testId: string },
): Promise<FlowTestRow> {
  const row = await tx.get('flowTests', [flowId, testId]);
  return row ?? refuse('NotFound', 404, 'There is no such test.');
}

export function readTest(text: JsonText): FlowTest {
  const read = parseFlowTest(text);
  return read.ok ? read.test : refuse('InvalidRequest', 400, read.fault);
}

/** Those that can be read: a damaged one is listed, and can be deleted, but not run. */
export const readableTests = (rows: readonly FlowTestRow[]) =>
  rows.flatMap((row) => {
    const read = parseFlowTest(row.test);
    return read.ok ? [{ row, test: read.test }] : [];
  });

export function factsOf({ test }: FlowTestRow): Pick<FlowTest, 'name' | 'note'> {
  const read = parseFlowTest(test);
  return read.ok ? read.test : { name: 'A test that cannot be read' };
}

/** What a person has said of a test. */
export interface Said {
  readonly name?: string | undefined;
  readonly note?: string | undefined;
  readonly judged?: readonly string[] | undefined;
}

export function testAsSaid(before: FlowTest, { name, note, judged }: Said): FlowTest {
  const chosen = judged ? judging(before, new Set(judged)) : before;
  const { note: old, ...rest } = chosen;
  const kept = note ?? old ?? '';
  return { ...rest, ...(name !== undefined && { name }), ...(kept !== '' && { note: kept }) };
}

/** Adds them under ids of their own. */
export async function addTests(
  call: WriteCall,
  flowId: string,
  tests: readonly FlowTest[],
): Promise<readonly string[]> {
  const { tx, actor, now, platform } = call;
  const before = await tx.count('flowTests', { from: [flowId], to: [flowId, '\uffff'] });
  if (before + tests.length > mostTests) {
    refuse('InvalidRequest', 400, `A flow has at most ${mostTests} tests.`);
  }
  return tests.map((one, at) => {
    const id = platform.newId();
    const test = textOf({ ...one, id });
    tx.put('flowTests', { flowId, id, createdAt: now + at, createdBy: actor.id, test });
    return id;
  });
}

export function textOf(test: FlowTest): JsonText {
  const text = printFlowTest(test);
  if (text.length <= mostCharacters) return text;
  return refuse('InvalidRequest', 400, `The test “${test.name}” is larger than 1 MB.`);
}

/** A change of the tests is one of the flow, by the name of the test. */
export function tellOfTests(call: WriteCall, name: string): void {
  const { id, name: flowName, environmentId } = existing(call.flow);
  const target = { kind: 'flow', id, name: flowName } as const;
  call.log({ target, about: { kind: 'test', id: name, name }, environmentId });
  call.tell({ kind: 'test', id, environmentId, version: call.now });
}
