/** Runs that somebody tries out, and runs again from a step of an earlier one. */
import * as z from 'zod/mini';
import type { TriggerData } from '../engine/index';
import type { Definition, Json, JsonObject, JsonText } from '../model/definition';
import type { Flow, Run } from '../model/flow';
import { parseDefinition, serializeDefinition } from '../model/parse';
import { occurrenceKey, type RunEvent, type Stops, type TriggerRecord } from '../model/run/events';
import { applyEvent, emptyRun } from '../model/run/fold';
import { hiddenText } from '../model/run/secured';
import { isObject } from '../model/step';
import { withEditedInputs } from '../model/trial/edited-inputs';
import { planRerun } from '../model/trial/rerun';
import { type Mocks, withMocks } from '../model/trial/with-mocks';
import type { ReadTx } from '../storage/store';
import { id } from './fields';
import { existing, readable } from './flows';
import { type WriteCall, write } from './method';
import { refuse } from './refusals';
import { runConnectionTables } from './run-connections';
import { allEvents, firstEvent } from './run-journal';
import { byHand } from './start-by-hand';
import { draftSource, logRun, published, type Source, startRun, storedRun } from './start-run';

const step = z.string().check(z.maxLength(200));
/** What they hold is the language's, however deep it is. */
const object = z.custom<JsonObject>(isObject);
const stops = z.object({
  breakpoints: z
    .array(z.object({ action: step, when: z.optional(z.string().check(z.maxLength(8200))) }))
    .check(z.maxLength(500)),
  everywhere: z.optional(z.literal(true)),
});
const trial = {
  mocks: z.optional(z.record(step, object)),
  stops: z.optional(stops),
};
const edited = z.string().check(z.maxLength(5_000_000));
/** An earlier run with more events is not run again from a step: all of them would be copied. */
const mostEvents = 500_000;

export const trialMethods = {
  try: write({
    subject: { kind: 'flow', of: ({ flowId }) => flowId },
    permission: 'testFlow',
    request: z.object({
      flowId: id,
      source: z.enum(['draft', 'published']),
      body: z.optional(object),
      dataOf: z.optional(id),
      connections: z.optional(z.record(id, id)),
      ...trial,
    }),
    tables: ['journal', ...runConnectionTables],
    act: async (call, { source, body, dataOf, connections, mocks, ...given }) => {
      const flow = existing(call.flow);
      const from = await sourceNamed(call.tx, flow, source);
      const admitted =
        dataOf === undefined
          ? byHand(call, body ?? {})
          : await asIn(call.tx, flow, await storedRun(call.tx, dataOf));
      return await startRun(
        call,
        flow,
        mocks ? mocked(from, mocks) : from,
        (...facts) => admitted(...facts).map((one) => ({ ...one, ...stopsOf(given.stops) })),
        { ...(connections && { connections }), ...(mocks && { mocked: Object.keys(mocks) }) },
      );
    },
  }),

  rerun: write({
    subject: { kind: 'run', of: ({ runId }) => runId },
    permission: ({ on }) => (on === 'draft' ? 'testFlow' : 'ResubmitFlow'),
    request: z.object({
      runId: id,
      on: z.enum(['run', 'draft', 'published']),
      step: z.optional(step),
      edited: z.optional(edited),
      ...trial,
    }),
    tables: ['journal', ...runConnectionTables],
    act: async (call, { runId, on, step: wanted, edited: text, mocks, stops: where }) => {
      const flow = existing(call.flow);
      const earlier = await storedRun(call.tx, runId);
      const trigger = await recordedTrigger(call.tx, earlier);
      const from = on === 'run' ? sourceOf(earlier) : await sourceNamed(call.tx, flow, on);
      const definition = readable(parseDefinition(from.definition));
      const again =
        wanted === undefined ? null : await fromStep(call, earlier, definition, wanted, text);
      const start: TriggerData = {
        ...(wanted === undefined && text !== undefined ? editedStart(text) : startAs(trigger)),
        ...stopsOf(where),
      };
      const runs = { ...from, ...(again && { definition: again.definition }) };
      const made = await startRun(call, flow, mocks ? mocked(runs, mocks) : runs, () => [start], {
        originRunId: earlier.originRunId ?? runId,
        ...(again && { fromStep: again.from, kept: again.kept }),
        ...(mocks && { mocked: Object.keys(mocks) }),
      });
      return { ...made, ...(again && { from: again.from }) };
    },
  }),

  /** The leader hears it by news; a request that it has not seen yet is widened, not replaced. */
  resume: write({
    subject: { kind: 'run', of: ({ runId }) => runId },
    permission: 'testFlow',
    request: z.object({
      runId: id,
      only: z.optional(z.array(z.string().check(z.maxLength(400))).check(z.maxLength(500))),
      stops: z.optional(stops),
    }),
    tables: ['runs'],
    act: async (call, { runId, only, stops: where }) => {
      const run = await storedRun(call.tx, runId);
      if (run.endedAt !== undefined) return null;
      const before = run.resumption;
      const keys = before ? before.only && only && [...before.only, ...only] : only;
      const number = (before?.number ?? 0) + 1;
      const resumption = { number, ...(keys && { only: keys }), ...stopsOf(where) };
      call.tx.put('runs', { ...run, resumption });
      logRun(call, run);
      return null;
    },
  }),
};

function sourceNamed(tx: ReadTx, flow: Flow, name: 'draft' | 'published'): Promise<Source> {
  return name === 'draft' ? draftSource(tx, flow) : published(tx, flow);
}

/** The row of the earlier run says much more, which is not of the new one. */
function sourceOf({ version, definition, connectionReferences }: Run): Source {
  return { version, definition, connectionReferences };
}

function stopsOf(given: z.infer<typeof stops> | undefined): { stops?: Stops } {
  if (!given) return {};
  const breakpoints = given.breakpoints.map(({ action, when }) => ({
    action,
    ...(when === undefined ? {} : { when }),
  }));
  return { stops: { breakpoints, ...(given.everywhere && { everywhere: true }) } };
}

function mocked(from: Source, mocks: Mocks): Source {
  const definition = withMocks(readable(parseDefinition(from.definition)), mocks);
  return { ...from, definition: serializeDefinition(definition) };
}

/** What started a run; refuses what is no longer there. */
export async function recordedTrigger(tx: ReadTx, run: Run): Promise<TriggerRecord> {
  const start = await firstEvent(tx, run.id);
  if (start?.type !== 'runStarted') {
    return refuse('NotFound', 404, 'The start of this run is no longer recorded.');
  }
  if (start.trigger.outputs === hiddenText) {
    return refuse('NotFound', 404, 'What started this run is secured and no longer here.');
  }
  return start.trigger;
}

export function startAs({ outputs, inputs }: TriggerRecord): TriggerData {
  return { outputs, ...(inputs === undefined ? {} : { inputs }) };
}

async function asIn(tx: ReadTx, flow: Flow, run: Run): Promise<() => readonly TriggerData[]> {
  if (run.flowId !== flow.id) refuse('InvalidRequest', 400, 'That run is one of another flow.');
  const start = startAs(await recordedTrigger(tx, run));
  return () => [start];
}

function editedStart(text: JsonText): TriggerData {
  const outputs = jsonOf(text);
  if (!isObject(outputs)) refuse('InvalidRequest', 400, 'What a trigger gives is a JSON object.');
  return { outputs: text };
}

function jsonOf(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return refuse('InvalidRequest', 400, 'What was edited is not JSON.');
  }
}

/** What runs, and what of the earlier run it begins with. */
async function fromStep(
  { tx, now }: WriteCall,
  earlier: Run,
  definition: Definition,
  wanted: string,
  text: string | undefined,
) {
  const ran = readable(parseDefinition(earlier.definition));
  const view = emptyRun();
  const events: RunEvent[] = [];
  for await (const event of allEvents(tx, earlier.id)) {
    if (events.push(event) > mostEvents) {
      return refuse('InvalidRequest', 400, 'This run is too long to be run again from a step.');
    }
    // Rounds weigh, and only what stands in no loop decides what is kept.
    if (!('repetition' in event) || event.repetition === '') applyEvent(view, event);
  }
  const plan = planRerun(definition, wanted, { definition: ran, records: view.actions });
  if (!plan) return refuse('InvalidRequest', 400, `There is no step ${wanted} in what would run.`);
  const kept = events.flatMap((event) => plan.keep(event, now) ?? []);
  const runs = text === undefined ? definition : withEdits(definition, wanted, text, view);
  return { definition: serializeDefinition(runs), from: plan.from, kept };
}

function withEdits(
  definition: Definition,
  wanted: string,
  text: string,
  { actions }: ReturnType<typeof emptyRun>,
): Definition {
  const inputs = actions.get(occurrenceKey(wanted, ''))?.inputs;
  const recorded = inputs === undefined ? null : jsonOf(inputs);
  const edits = { recorded, edited: jsonOf(text) };
  return (
    withEditedInputs(definition, wanted, edits) ??
    refuse('InvalidRequest', 400, 'There is no such step.')
  );
}
