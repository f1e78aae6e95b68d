/**
 * One run from where its journal ends: append what the engine decides, then make the calls that follow
 * from it, then take their answers, one at a time. An append that fails ends the driver; what it had
 * decided never happened, and the next driver reads the journal again.
 */
import {
  type Answer,
  answerCall,
  awaitsCallback,
  type Call,
  type Decisions,
} from '../../engine/index';
import type { WriteTx } from '../../storage/store';
import { promoteQueued } from '../schedule/slots';
import { type CallResult, makeCall } from './call';
import type { Children } from './children';
import { decideOn, heard, type Made } from './decide';
import type { HostParts } from './host';
import { type LoadedRun, loadRun } from './load-run';
import { record, recordTables } from './recorder';
import { applyChanges, versionsHold } from './world';

export interface Driver {
  run(): Promise<void>;
  /** Something about the run may have changed: look. */
  poke(): void;
  /** What a callback brings. Resolves once it is on disk, or it is clear that it will not be. */
  deliver(key: string, answer: Answer): Promise<Delivered>;
}

/** `left`: the driver did not come to it, the next one may. */
export type Delivered = 'taken' | 'unexpected' | 'left';

const callTries = 5;

export interface DrivingHost {
  readonly children: Children;
  isStopped(): boolean;
  wake(runId: string): void;
  /** Wakes the run at this time, by the platform's clock. */
  wakeAt(runId: string, at: number): void;
}

export async function openDriver(
  parts: HostParts,
  runId: string,
  host: DrivingHost,
): Promise<Driver | undefined> {
  const loaded = await loadRun(parts, runId);
  return loaded && createDriver(parts, loaded, host);
}

interface Answered {
  readonly key: string;
  readonly result: CallResult;
  /** Undefined: nobody asked, it came by itself. */
  readonly call?: Call;
  settle?(delivered: Delivered): void;
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
  { run, definition, execution, nextSeq: firstSeq }: LoadedRun,
  host: DrivingHost,
): Driver {
  const { store, platform } = parts;
  const answers: Answered[] = [];
  const broken = new AbortController();
  let inFlight = 0;
  let nextSeq = firstSeq;
  let gone = false;
  let hasLeft = false;
  let taking: Answered | undefined;
  let isPoked = false;
  let failure: { readonly error: unknown } | undefined;
  let wakeAt: number | undefined;
  let signal: () => void = () => {};

  const isOver = () => host.isStopped() || gone || execution.view.endedAt !== undefined;

  function begin(calls: readonly Call[], attempt = 1): void {
    for (const call of calls) {
      inFlight++;
      const caller = { run, definition, children: host.children };
      // A farewell outlives its run.
      const signalled = call.isFarewell ? caller : { ...caller, signal: broken.signal };
      const ended = (result: CallResult) => {
        if (!call.isFarewell) answers.push({ key: call.key, call, result: { ...result, attempt } });
      };
      const failed = (error: unknown) => {
        if (!call.isFarewell) failure ??= { error };
      };
      void makeCall(parts, signalled, call)
        .then(ended, failed)
        .finally(() => {
          inFlight--;
          signal();
        });
    }
  }

  /**
   * One transaction: the fence, what the step depends on, and the events of the engine. It may be tried
   * twice (storage/shared-writes.ts); what the engine has decided then stands.
   */
  async function commit(step: Step): Promise<Decisions | 'conflict'> {
    let made: Made | undefined;
    let isWritten = false;
    let freed: readonly string[] = [];
    await store.write(recordTables, 'told', async (tx) => {
      isWritten = false;
      await parts.fence(tx);
      const stored = await tx.get('runs', run.id);
      // A workspace that was replaced meanwhile has no such run, and must not get it back.
      gone = stored === undefined;
      if (!stored) return;
      const isCancelled = made?.isCancelled ?? stored.cancelRequestedAt !== undefined;
      if (!isCancelled && !(await step.holds(tx))) {
        if (made) throw new Error(`What run ${run.id} had decided upon has changed.`);
        return;
      }
      made ??= decideOn({ execution, row: stored, isCancelled, fold: step.fold }, platform);
      const { decisions } = made;
      const isIdle = !decisions.more && decisions.calls.length === 0 && inFlight === 0;
      const row = heard(stored, made);
      if (row !== stored) tx.put('runs', row);
      record(tx, row, execution.view, { nextSeq, events: decisions.events, isIdle });
      if (!isCancelled) await step.write(tx);
      freed = execution.view.endedAt === undefined ? [] : await promoteQueued(tx, stored);
      isWritten = true;
    });
    for (const next of freed) host.wake(next);
    if (!made || !isWritten) return 'conflict';
    follow(made.decisions);
    return made.decisions;
  }

  /** What is on disk may be told and done. */
  function follow(decisions: Decisions): void {
    wakeAt = decisions.wakeAt;
    if (decisions.events.length > 0) {
      nextSeq += decisions.events.length;
      const { environmentId } = run;
      platform.tell({ kind: 'run', id: run.id, environmentId, version: nextSeq - 1 });
    }
    const { response, endedAt } = execution.view;
    if (response || endedAt !== undefined) host.children.answered(run.id);
    begin(decisions.calls);
  }

  async function decideAll(): Promise<void> {
    isPoked = false;
    // At least once: what was decided when the run was opened is not on disk yet.
    for (let more = true; more && !host.isStopped(); ) {
      const decisions = await commit(goOn);
      if (decisions === 'conflict') return;
      more = decisions.more && !isOver();
    }
  }

  async function take({ key, call, result, settle }: Answered): Promise<void> {
    let delivered: Delivered = 'unexpected';
    const decisions = await commit({
      holds: (tx) => versionsHold(tx, result.seen),
      fold: () => {
        answerCall(execution, key, result.answer, platform);
        delivered = 'taken';
      },
      write: (tx) => applyChanges(tx, result.changes, platform.now()),
    });
    if (decisions !== 'conflict') {
      for (const news of result.news) platform.tell(news);
      settle?.(delivered);
      if (decisions.more) await decideAll();
    } else if (gone) {
      settle?.('unexpected');
    } else if (call && result.attempt < callTries) {
      begin([call], result.attempt + 1);
    } else {
      throw new Error(`The rows that ${key} reads keep changing.`);
    }
  }

  /**
   * The next answer whose time has come. A callback may come before the answer to the request that asked
   * for it, and is kept until then; what nobody waits for any more has no effect.
   */
  function nextAnswer(): Answered | undefined {
    for (let at = 0; at < answers.length; at++) {
      const one = answers[at];
      if (!one) continue;
      const isOpen = execution.open.has(one.key);
      if (isOpen && !one.call && !awaitsCallback(execution, one.key)) continue;
      answers.splice(at--, 1);
      if (isOpen) return one;
      one.settle?.('unexpected');
    }
    return undefined;
  }

  /** Until an answer comes; false: a run that waits for a time or a callback leaves the memory. */
  async function pause(): Promise<boolean> {
    if (wakeAt !== undefined) host.wakeAt(run.id, wakeAt);
    if (inFlight === 0) return false;
    await new Promise<void>((resolve) => {
      signal = resolve;
    });
    return true;
  }

  async function drive(): Promise<void> {
    await decideAll();
    while (!isOver()) {
      if (failure) throw failure.error;
      const next = nextAnswer();
      if (next) {
        taking = next;
        await take(next);
        taking = undefined;
      } else if (isPoked) await decideAll();
      else if (!(await pause())) break;
    }
    // A callback that came too early for a run that leaves is as one that nobody expects.
    if (!host.isStopped()) settleAll('unexpected');
  }

  function settleAll(delivered: Delivered): void {
    hasLeft = true;
    taking?.settle?.(delivered);
    for (const { settle } of answers.splice(0)) settle?.(delivered);
  }

  return {
    poke: () => {
      isPoked = true;
      signal();
    },
    deliver: (key, answer) =>
      new Promise((settle) => {
        if (hasLeft) return settle('left');
        const result = { answer, changes: [], seen: new Map(), news: [], attempt: 1 };
        answers.push({ key, result, settle });
        signal();
      }),
    run: async () => {
      try {
        await drive();
      } finally {
        broken.abort();
        settleAll('left');
      }
    },
  };
}
