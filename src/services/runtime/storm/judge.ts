/** What must be true of a workspace after a storm. */
import { advance, makePlan, openRun } from '../../../engine/index';
import type { Run } from '../../../model/flow';
import { occurrenceKey, type RunEvent } from '../../../model/run/events';
import { foldRun } from '../../../model/run/fold';
import type { Store } from '../../../storage/store';
import type { Disk } from './disk';
import type { Remote } from './remote';
import { type StormFlow, stormDialect } from './workspace';

export interface Facts {
  readonly bare: Store;
  readonly disk: Disk;
  readonly remote: Remote;
  readonly flows: readonly StormFlow[];
}

/** In a calm, runs are open only for a callback that nobody sends, a child, or a slot. */
export async function pendingRuns({
  bare,
  disk,
  remote,
  flows,
}: Facts): Promise<readonly string[]> {
  const problems: string[] = [];
  const runs = await bare.read(['runs'], (tx) => tx.list('runs'));
  const isOpen = (run: Run) => run.endedAt === undefined;
  for (const run of runs.filter(isOpen)) {
    if (run.queuedAt !== undefined) {
      const holds = (one: Run) => one.flowId === run.flowId && one.queuedAt === undefined;
      if (!runs.some((one) => isOpen(one) && holds(one)))
        problems.push(`${run.id} waits for a free slot`);
      continue;
    }
    const journal = disk.events(run.id);
    const waits = [...foldRun(journal).actions.values()].some((record) => {
      if (record.endedAt !== undefined) return false;
      const key = occurrenceKey(record.action, record.repetition);
      const hook = [...remote.hooks.values()].find(
        (one) => one.runId === run.id && one.key === key,
      );
      if (hook) return hook.callsAfter === undefined;
      // Each try has a child of its own, and those of earlier tries are over.
      return runs.some((one) => one.parentKey?.startsWith(`${run.id}/${key}/`) && isOpen(one));
    });
    if (!waits) problems.push(`${run.id} is stuck`);
    const definition = flows.find(({ flow }) => flow.id === run.flowId)?.definition;
    if (!definition) continue;
    const ports = { now: () => journal.at(-1)?.at ?? 0, random: () => 0 };
    const info = { runId: run.id, flowId: run.flowId, flowName: '', environmentId: '' };
    const opened = openRun(makePlan(definition, { dialect: stormDialect }), info, journal, ports);
    const { events } = advance(opened, ports);
    if (events.length > 0) problems.push(`${run.id} could have gone on: ${events[0]?.type}`);
  }
  return problems;
}

/** The rows are what was acknowledged, each effect on them once: not one mail without its step. */
export async function judgeRows({ bare, disk }: Facts): Promise<readonly string[]> {
  const problems: string[] = [];
  const stored = await bare.read(['runs', 'journal', 'world', 'worldLog'], async (tx) => ({
    runs: await tx.list('runs'),
    journal: await tx.list('journal'),
    world: await tx.list('world'),
    worldLog: await tx.list('worldLog'),
  }));
  for (const [runId, known] of disk.journals) {
    const rows = stored.journal.filter((row) => row.runId === runId);
    const texts = rows.flatMap(({ events }) => events.map((event) => JSON.stringify(event)));
    if (texts.join('\n') !== known.join('\n')) problems.push(`records of ${runId} were lost`);
  }
  let mails = 0;
  for (const run of stored.runs) {
    const journal = disk.events(run.id);
    const { endedAt, status } = foldRun(journal);
    if (endedAt !== run.endedAt || (endedAt !== undefined && status !== run.status)) {
      problems.push(`the row of ${run.id} says another thing than its journal`);
    }
    for (const key of mailsOf(journal)) {
      mails++;
      const row = stored.world.find(({ id }) => id === `ada/${run.id}/${key}`);
      if (row?.version !== 1) problems.push(`${run.id} sent ${key} ${row?.version ?? 0} times`);
    }
  }
  if (stored.worldLog.length !== mails) {
    problems.push(`${stored.worldLog.length} mails were sent, by ${mails} steps`);
  }
  const parents = stored.runs.flatMap(({ parentKey }) => parentKey ?? []);
  if (new Set(parents).size < parents.length) problems.push('a child was started twice');
  return problems;
}

const mailsOf = (journal: readonly RunEvent[]) =>
  journal.flatMap((one) =>
    one.type === 'actionFinished' && one.status === 'Succeeded' && one.action.startsWith('Mail')
      ? [occurrenceKey(one.action, one.repetition)]
      : [],
  );

export async function openRuns({ bare }: Facts): Promise<readonly string[]> {
  const runs = await bare.read(['runs'], (tx) => tx.list('runs'));
  return runs.filter((run) => run.endedAt === undefined).map(({ id }) => `${id} does not end`);
}

/** What journals and services say, when all is over. */
export function judgeEffects({ disk, remote }: Facts, isCalm: boolean): readonly string[] {
  const problems: string[] = [];
  for (const runId of disk.journals.keys()) {
    problems.push(...judgeJournal(disk.events(runId)).map((what) => `${runId}: ${what}`));
  }
  for (const [place, count] of remote.effects) {
    if (count > 1 && (isCalm || remote.keyed.has(place))) {
      problems.push(`${place} had its effect ${count} times`);
    }
  }
  for (const hook of isCalm ? remote.hooks.values() : []) {
    // A run may end while its subscription is out.
    const isKnown = disk
      .events(hook.runId)
      .some(
        (one) =>
          one.type === 'actionContinued' && occurrenceKey(one.action, one.repetition) === hook.key,
      );
    if (isKnown && !hook.isUnsubscribed) problems.push(`${hook.place} was not unsubscribed`);
  }
  return problems;
}

function judgeJournal(journal: readonly RunEvent[]): readonly string[] {
  const problems: string[] = [];
  const ended = new Set<string>();
  const begun = new Set<string>();
  for (const [at, event] of journal.entries()) {
    if (event.type === 'runFinished' && at < journal.length - 1)
      problems.push('goes on after its end');
    if (event.type !== 'actionStarted' && event.type !== 'actionFinished') continue;
    const key = occurrenceKey(event.action, event.repetition);
    const seen = event.type === 'actionStarted' ? begun : ended;
    if (seen.has(key) || (event.type === 'actionStarted' && ended.has(key))) {
      problems.push(`${event.type} of ${key} twice`);
    }
    seen.add(key);
  }
  for (const key of begun) if (!ended.has(key)) problems.push(`${key} does not end`);
  return problems;
}
