/** Many flows run one after another with everything outside of them simulated, and what came of each. */
import { aggregates } from '../../engine/scenarios/aggregate';
import { virtualClock } from '../../engine/scenarios/drive';
import { type FoundFlow, flowsIn } from './find-flow';
import { runFlow } from './run-flow';

export interface FlowResult {
  /** `Succeeded`, `Failed` … or why there was no run to its end. */
  readonly end: string;
  /** Steps that failed by themselves, with the reason. */
  readonly failures: readonly {
    readonly step: string;
    readonly code: string;
    readonly message: string;
  }[];
  readonly milliseconds: number;
}

export interface CorpusFlow {
  readonly id: string;
  readonly file: string;
  /** Members from the root of the file down to the definition. */
  readonly path: readonly string[];
}

/** By id. */
export async function runCorpus(
  flows: readonly CorpusFlow[],
): Promise<ReadonlyMap<string, FlowResult>> {
  const results = new Map<string, FlowResult>();
  for (const { id, file, path } of flows) {
    const siblings = flowsIn(file);
    const flow = siblings.find((one) => one.pointer.join('/') === path.join('/'));
    if (!flow) throw new Error(`${id}: there is no flow in its file.`);
    results.set(id, await simulatedRun(flow, siblings));
  }
  return results;
}

const start = Date.UTC(2026, 0, 20, 8);

async function simulatedRun(flow: FoundFlow, siblings: readonly FoundFlow[]): Promise<FlowResult> {
  const before = performance.now();
  const result = await resultOf(flow, siblings);
  return { ...result, milliseconds: performance.now() - before };
}

async function resultOf(
  flow: FoundFlow,
  siblings: readonly FoundFlow[],
): Promise<Omit<FlowResult, 'milliseconds'>> {
  const around = { clock: virtualClock(start), random: () => 0.5, mocks: {}, siblings };
  const outcome = await runFlow(flow, around);
  if (outcome.kind === 'refused') {
    const [{ code, message } = { code: '', message: '' }] = outcome.reasons;
    return { end: `refused: ${code}`, failures: [{ step: '', code, message }] };
  }
  const journal = outcome.kind === 'ran' ? outcome.runs[0]?.journal : undefined;
  if (!journal) return { end: 'not started', failures: [] };
  const last = journal.findLast((event) => event.type === 'runFinished');
  const failures = [...aggregates(journal).values()].flatMap(
    ({ name, status, code = '', error }) => {
      const isOwn = (status === 'Failed' || status === 'TimedOut') && code !== 'ActionFailed';
      return isOwn ? [{ step: name, code, message: error?.message ?? '' }] : [];
    },
  );
  return { end: last?.type === 'runFinished' ? last.status : 'no end', failures };
}
