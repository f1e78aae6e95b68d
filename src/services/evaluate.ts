/** What expressions give, in a run that has been or with sample values. */
import * as z from 'zod/mini';
import { type LookBack, lookAtSample, lookBack, makePlan, PlanError } from '../engine/index';
import type { Flow, Run } from '../model/flow';
import { parseDefinition } from '../model/parse';
import type { EvaluationPlace } from '../model/run/evaluated';
import type { ReadTx } from '../storage/store';
import { id, repetition } from './fields';
import { existing, readable } from './flows';
import { read } from './method';
import { refuse } from './refusals';
import { shownEvents } from './run-journal';

/** The longest text that the language admits, and what is put around it. */
const template = z.string().check(z.maxLength(8200));
const templates = z.array(template).check(z.maxLength(500));
const list = z.optional(template);

/** Events that a look reads at most: a person waits for it. */
const readEvents = 200_000;

export const evaluateMethods = {
  evaluate: read({
    subject: { kind: 'run', of: ({ runId }) => runId },
    permission: 'viewRunDetail',
    request: z.object({
      runId: id,
      templates,
      place: z.object({
        step: z.string().check(z.maxLength(200)),
        loops: z.array(z.string().check(z.maxLength(200))).check(z.maxLength(20)),
        list,
        repetition: z.optional(repetition),
      }),
    }),
    tables: ['runs', 'journal'],
    act: async ({ tx, flow }, { runId, templates: asked, place: given }) => {
      const place = definedPlace(given);
      const run = (await tx.get('runs', runId)) ?? refuse('NotFound', 404, 'There is no such run.');
      const { look, isPartial } = await lookInto(tx, run, existing(flow), place);
      return { ...look.evaluate(asked, place.list), isPartial };
    },
  }),

  evaluateSample: read({
    subject: { kind: 'flow', of: ({ flowId }) => flowId },
    permission: 'viewDefinition',
    request: z.object({
      flowId: id,
      sample: z.string().check(z.maxLength(2_000_000)),
      templates,
      list,
    }),
    tables: [],
    act: async (_call, { sample, templates: asked, list: over }) => {
      const look = lookAtSample(sample, asked, over);
      return 'fault' in look ? refuse('InvalidRequest', 400, look.fault) : look.values;
    },
  }),
};

function definedPlace(given: {
  readonly step: string;
  readonly loops: readonly string[];
  readonly list?: string | undefined;
  readonly repetition?: string | undefined;
}): EvaluationPlace {
  const { step, loops, list: over, repetition: round } = given;
  return {
    step,
    loops,
    ...(over === undefined ? {} : { list: over }),
    ...(round === undefined ? {} : { repetition: round }),
  };
}

interface Looked {
  readonly look: LookBack;
  readonly isPartial: boolean;
}

/** Of a run that is over, the place that was asked for last: typing asks for the same again and again. */
let last: ({ readonly key: string } & Looked) | undefined;

async function lookInto(tx: ReadTx, run: Run, flow: Flow, place: EvaluationPlace): Promise<Looked> {
  const { step, loops, repetition: round } = place;
  const key = JSON.stringify([run.id, run.endedAt, step, loops, round]);
  if (last?.key === key) return last;
  const looked = await readRun(tx, run, flow, place);
  if (run.endedAt !== undefined) last = { key, ...looked };
  return looked;
}

async function readRun(tx: ReadTx, run: Run, flow: Flow, place: EvaluationPlace): Promise<Looked> {
  const definition = readable(parseDefinition(run.definition));
  const info = {
    runId: run.id,
    flowId: flow.id,
    flowName: flow.name,
    environmentId: run.environmentId,
  };
  const look = lookBack(planOf(definition, flow), info, place);
  let left = readEvents;
  for await (const event of shownEvents(tx, run)) {
    if (left-- === 0) return { look, isPartial: true };
    if (!look.take(event)) break;
  }
  return { look, isPartial: false };
}

function planOf(definition: Parameters<typeof makePlan>[0], { dialect }: Flow) {
  try {
    return makePlan(definition, { dialect });
  } catch (error) {
    if (!(error instanceof PlanError)) throw error;
    return refuse('InvalidDefinition', 400, error.message, { step: error.action });
  }
}
