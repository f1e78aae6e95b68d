/** Tests of a flow, run in the worker: bounded in time, and never so long at once that nothing else is served. */
import { runTest } from '../../engine/index';
import type { Definition } from '../../model/definition';
import type { Dialect, Flow } from '../../model/flow';
import type { FlowTest, TestMiss, TestVerdict } from '../../model/flow-test/flow-test';
import type { FlowTestRow } from '../../storage/schema';
import type { Surroundings } from '../method';
import type { Platform } from '../platform';

/** What one test may take, ms of real time. */
const patience = 10_000;
/** After so long others have their turn, ms. */
const turn = 40;
const keptMisses = 50;

/** Asked before each turn of a run. */
export function boundedBy(platform: Platform): () => boolean | Promise<boolean> {
  const end = platform.nowReal() + patience;
  let pause = platform.nowReal() + turn;
  return () => {
    const now = platform.nowReal();
    if (now > end) return false;
    if (now < pause) return true;
    return new Promise((resolve) => {
      platform.afterReal(0, () => {
        pause = platform.nowReal() + turn;
        resolve(true);
      });
    });
  };
}

export interface TestsToRun {
  readonly flow: Flow;
  readonly definition: Definition;
  readonly version: number | null;
  readonly rows: readonly { readonly row: FlowTestRow; readonly test: FlowTest }[];
}

export async function runTests(
  { store, platform }: Surroundings,
  { flow, definition, version, rows }: TestsToRun,
): Promise<Readonly<Record<string, TestVerdict>>> {
  const verdicts: Record<string, TestVerdict> = {};
  for (const { row, test } of rows) {
    const misses = await missesOn(definition, flow.dialect, test, platform);
    verdicts[row.id] = { at: platform.now(), version, misses: misses.slice(0, keptMisses) };
  }
  await store.write(['flowTests'], 'progress', async (tx) => {
    for (const [id, last] of Object.entries(verdicts)) {
      // It may have been changed or deleted meanwhile.
      const row = await tx.get('flowTests', [flow.id, id]);
      if (row) tx.put('flowTests', { ...row, last });
    }
  });
  const { id, environmentId } = flow;
  platform.tell({ kind: 'test', id, environmentId, version: platform.now() });
  return verdicts;
}

async function missesOn(
  definition: Definition,
  dialect: Dialect,
  test: FlowTest,
  platform: Platform,
): Promise<readonly TestMiss[]> {
  const { misses } = await runTest(definition, test, {
    dialect,
    random: platform.random,
    goesOn: boundedBy(platform),
  });
  return misses;
}
