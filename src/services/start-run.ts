/** How a run begins that a person starts: what it is made of, and what is refused before there is one. */
import { makePlan, PlanError, type TriggerData } from '../engine/index';
import type { Definition, JsonText } from '../model/definition';
import { type DialectFacts, dialects } from '../model/dialect';
import type { ConnectionReference, Dialect, Flow, Run } from '../model/flow';
import { parseDefinition } from '../model/parse';
import type { RunEvent } from '../model/run/events';
import type { ReadTx } from '../storage/store';
import { currentDraft } from './draft-document';
import { draftRow } from './drafts';
import { existing, readable } from './flows';
import type { WriteCall } from './method';
import { insertRun } from './new-run';
import { refuse } from './refusals';
import { bindRunner } from './run-connections';
import { takeSlots } from './start-by-hand';

/** What a run is made of, wherever it comes from. */
export interface Source {
  readonly version: number | null;
  readonly definition: JsonText;
  readonly connectionReferences: Readonly<Record<string, ConnectionReference>>;
}

interface StartOptions extends Pick<Run, 'originRunId' | 'fromStep' | 'mocked'> {
  /** Which connections the runner brings, by reference. */
  readonly connections?: Readonly<Record<string, string>>;
  /** What an earlier run has recorded and this one need not do. */
  readonly kept?: readonly RunEvent[];
}

/** Refuses what cannot start at all; a step that cannot run fails in the run, by name. */
export async function startRun(
  call: WriteCall,
  flow: Flow,
  from: Source,
  admitted: (definition: Definition, dialect: DialectFacts) => readonly TriggerData[],
  { connections = {}, ...options }: StartOptions = {},
): Promise<{ runId: string }> {
  const { tx, now, platform } = call;
  const definition = readable(parseDefinition(from.definition));
  const plan = planOf(definition, flow.dialect);
  const facts = dialects[flow.dialect];
  const bound = await bindRunner(call, flow, from, connections);
  const take = await takeSlots(tx, flow.id, definition, facts);
  const runIds = admitted(definition, facts).map((one) => {
    const made = {
      ...from,
      ...options,
      connectionReferences: bound,
      flow,
      plan,
      admitted: one,
      startedBy: call.actor.id,
      ...take(),
    };
    const run = insertRun(tx, made, now, platform);
    logRun(call, run);
    return run.id;
  });
  return { runId: runIds[0] ?? '' };
}

function planOf(definition: Definition, dialect: Dialect) {
  try {
    return makePlan(definition, { dialect });
  } catch (error) {
    if (!(error instanceof PlanError)) throw error;
    return refuse('InvalidDefinition', 400, error.message, { step: error.action });
  }
}

export async function draftSource(tx: ReadTx, flow: Flow): Promise<Source> {
  const row = await draftRow(tx, flow.id);
  const { connectionReferences } = row;
  return { version: null, definition: await currentDraft(tx, row), connectionReferences };
}

export async function published(tx: ReadTx, flow: Flow): Promise<Source> {
  const version = await tx.get('versions', [flow.id, flow.publishedVersion]);
  if (!version) return refuse('FlowTurnedOff', 403, 'This flow was never published.');
  const { number, definition, connectionReferences } = version;
  return { version: number, definition, connectionReferences };
}

export async function storedRun(tx: ReadTx, runId: string): Promise<Run> {
  return (await tx.get('runs', runId)) ?? refuse('NotFound', 404, 'There is no such run.');
}

export function logRun(call: WriteCall, run: Run): void {
  const { id: runId, environmentId } = run;
  call.log({ target: { kind: 'run', id: runId, name: existing(call.flow).name }, environmentId });
  call.tell({ kind: 'run', id: runId, environmentId, version: call.now });
}
