/**
 * One run from where its journal ends: append what the engine decides, then make the calls that follow
 * from it, then take their answers, one at a time. An append that fails ends the driver; what it had
 * decided never happened, and the next driver reads the journal again.
 */
import {
  advance,
  answerCall,
  type Call,
  cancelRun,
  type Decisions,
  type Run as Execution,
  makePlan,
  openRun,
} from '../../engine/index';
import type { Run } from '../../model/flow';
import { parseDefinition } from '../../model/parse';
import type { RunEvent } from '../../model/run/events';
import { applyEvent } from '../../model/run/fold';
import type { WriteTx } from '../../storage/store';
import { promoteQueued } from '../schedule/slots';
import { type CallResult, makeCall } from './call';
import type { HostParts } from './host';
import { record, recordTables } from './recorder';
import { applyChanges, versionsHold } from './world';

export interface Driver {
  run(): Promise<void>;
  /** Something about the run may have changed: look. */
  poke(): void;
}

const callTries = 5;

export interface DrivingHost {
  isStopped(): boolean;
  wake(runId: string): void;
}

export async function openDriver(
  parts: HostParts,
  runId: string,
  host: DrivingHost,
): Promise<Driver | undefined> {
  const stored = await load(parts, runId);
  if (!stored) return undefined;
  const { run, flowName, journal } = stored;
  const parsed = parseDefinition(run.definition);
  if (!parsed.ok) throw new Error(`The definition of run ${runId} cannot be read.`);
  const info = { runId, flowId: run.flowId, flowName, environmentId: run.environmentId };
  const execution = openRun(makePlan(parsed.definition), info, journal, parts.platform);
  return createDriver(parts, run, execution, journal.length + 1, host);
}

async function load({ store }: HostParts, runId: string) {
  return await store.read(['runs', 'journal', 'flows'], async (tx) => {
    const run = await tx.get('runs', runId);
    if (!run || run.endedAt !== undefined) return undefined;
    // It waits for a slot; only its end can come before.
    if (run.queuedAt !== undefined && run.cancelRequestedAt === undefined) return undefined;
    const range = { from: [runId, 0], to: [runId, Number.MAX_SAFE_INTEGER] };
    const rows = await tx.list('journal', range);
    const flow = await tx.get('flows', run.flowId);
    return { run, flowName: flow?.name ?? '', journal: rows.flatMap((row) => row.events) };
  });
}

interface Answered {
  readonly call: Call;
  readonly result: CallResult;
}

/** What happens within one transaction beside the engine's decisions. */
interface Step {
  /** Whether it may be done at all. */
  holds(tx: WriteTx): Promise<boolean>;
  /** Tells the engine. */
  fold(): void;
  write(tx: WriteTx): Promise<void>;
}

const goOn: Step = { holds: async () => true, fold: () => {}, write: async () => {} };

function createDriver(
  parts: HostParts,
  run: Run,
  execution: Execution,
  firstSeq: number,
  { isStopped: stopped, wake }: DrivingHost,
): Driver {
  const { store, platform } = parts;
  const answers: Answered[] = [];
  let inFlight = 0;
  let nextSeq = firstSeq;
  let gone = false;
  let signal: () => void = () => {};

  function begin(calls: readonly Call[], attempt = 1): void {
    for (const call of calls) {
      inFlight++;
      void makeCall(parts, run, call).then((result) => {
        inFlight--;
        answers.push({ call, result: { ...result, attempt } });
        signal();
      });
    }
  }

  /**
   * One transaction: the fence, what the step depends on, and the events of the engine. It may be tried
   * twice (storage/shared-writes.ts); what the engine has decided then stands.
   */
  async function commit(step: Step): Promise<Decisions | 'conflict'> {
    let made: { readonly cancelled: boolean; readonly decisions: Decisions } | undefined;
    let isWritten = false;
    let freed: readonly string[] = [];
    await store.write(recordTables, 'told', async (tx) => {
      isWritten = false;
      await parts.fence(tx);
      const stored = await tx.get('runs', run.id);
      // A workspace that was replaced meanwhile has no such run, and must not get it back.
      gone = stored === undefined;
      if (!stored) return;
      const cancelled = made?.cancelled ?? stored.cancelRequestedAt !== undefined;
      if (!cancelled && !(await step.holds(tx))) {
        if (made) throw new Error(`What run ${run.id} had decided upon has changed.`);
        return;
      }
      made ??= { cancelled, decisions: decideOn(cancelled ? cancel : step.fold) };
      record(tx, stored, execution.view, nextSeq, made.decisions.events);
      if (!cancelled) await step.write(tx);
      freed = execution.view.endedAt === undefined ? [] : await promoteQueued(tx, stored);
      isWritten = true;
    });
    for (const next of freed) wake(next);
    if (!made || !isWritten) return 'conflict';
    const { decisions } = made;
    if (decisions.events.length > 0) {
      nextSeq += decisions.events.length;
      const { environmentId } = run;
      platform.tell({ kind: 'run', id: run.id, environmentId, version: nextSeq - 1 });
    }
    return decisions;
  }

  const cancel = () => cancelRun(execution, platform);

  function decideOn(fold: () => void): Decisions {
    fold();
    return decide();
  }

  /** A fault of the engine ends the run; it is reported, not repeated for ever. */
  function decide(): Decisions {
    try {
      return advance(execution, platform);
    } catch (error) {
      platform.report(error);
      const event: RunEvent = {
        type: 'runFinished',
        at: platform.now(),
        status: 'Failed',
        code: 'InternalServerError',
        error: { code: 'InternalServerError', message: 'The run met a fault of the engine.' },
      };
      const events = [...execution.events, event];
      execution.events = [];
      applyEvent(execution.view, event);
      return { events, calls: [], more: false };
    }
  }

  async function decideAll(): Promise<void> {
    for (let more = true; more && !stopped(); ) {
      const decisions = await commit(goOn);
      if (decisions === 'conflict') return;
      begin(decisions.calls);
      more = decisions.more && execution.view.endedAt === undefined;
    }
  }

  async function take({ call, result }: Answered): Promise<void> {
    const decisions = await commit({
      holds: (tx) => versionsHold(tx, result.seen),
      fold: () => answerCall(execution, call.key, result.answer, platform),
      write: (tx) => applyChanges(tx, result.changes, platform.now()),
    });
    if (decisions !== 'conflict') {
      for (const news of result.news) platform.tell(news);
      begin(decisions.calls);
      if (decisions.more) await decideAll();
    } else if (gone) {
      return;
    } else if (result.attempt < callTries) {
      begin([call], result.attempt + 1);
    } else {
      throw new Error(`The rows that ${call.action} reads keep changing.`);
    }
  }

  return {
    poke: () => signal(),
    run: async () => {
      await decideAll();
      while (!stopped() && !gone && execution.view.endedAt === undefined) {
        const next = answers.shift();
        if (next) {
          await take(next);
          continue;
        }
        if (inFlight === 0) return;
        await new Promise<void>((resolve) => {
          signal = resolve;
        });
        if (answers.length === 0) await decideAll();
      }
    },
  };
}
