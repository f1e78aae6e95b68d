/**
 * A run that has ended → a test that expects it to end the same way. What the test cannot promise is left
 * out of what it judges: first what the expressions say (model/flow-test/unsteady), then what trials show.
 */
import { isArray, isObject, type Value } from '../../expressions/index';
import type { Definition } from '../../model/definition';
import { parsedText } from '../../model/flow-test/compare';
import type {
  EndStatus,
  ExpectedStep,
  FlowTest,
  Judged,
  Mock,
} from '../../model/flow-test/flow-test';
import { type Unsteady, unsteadyIn } from '../../model/flow-test/unsteady';
import type { RunEvent, RunView } from '../../model/run/events';
import { foldRun } from '../../model/run/fold';
import { hiddenText } from '../../model/run/secured';
import { callsOut } from '../../model/static-result';
import { indexActions, type Place } from '../../model/walk';
import { type Aggregate, aggregates } from './aggregate';
import type { TestPorts } from './run-test';
import { steadied } from './steady-test';

export interface RecordOptions extends Pick<TestPorts, 'dialect' | 'goesOn'> {
  readonly id: string;
  readonly name: string;
  readonly note?: string;
  /** Steps whose values are judged; left out: those of which a difference means something. */
  readonly judged?: ReadonlySet<string>;
  /** Steps to which somebody gave their results in this run, whatever they are. */
  readonly mocked?: readonly string[];
}

export interface RecordedTest {
  readonly test: FlowTest;
  /** Steps of which something is secured: a placeholder stands there. */
  readonly hidden: readonly string[];
  /** Steps that do not come out the same each time, and are not judged for it. */
  readonly unsteady: readonly string[];
}

/**
 * `journal`: as it may leave the services, without what is secured. Undefined: the run has not ended, or
 * somebody has stopped it, which no test can do again.
 */
export async function recordTest(
  definition: Definition,
  journal: readonly RunEvent[],
  options: RecordOptions,
): Promise<RecordedTest | undefined> {
  const view = foldRun(journal);
  const { trigger } = view;
  if (view.endedAt === undefined || !trigger || wasStopped(definition, journal)) return undefined;
  const unsteady = unsteadyIn(definition);
  const { id, name, note } = options;
  const parameters = parametersOf(definition, view);
  const first: FlowTest = {
    id,
    name,
    ...(note !== undefined && note !== '' && { note }),
    now: new Date(view.startedAt).toISOString(),
    trigger: trigger.outputs === hiddenText ? {} : (parsedText(trigger.outputs) ?? null),
    ...(view.waitsForResponse && { waitsForResponse: true }),
    ...(parameters && { parameters }),
    mocks: mocksIn(definition, journal, new Set(options.mocked)),
    expect: {
      ...(unsteady.ends.size === 0 && endOf(view)),
      steps: stepsOf(definition, journal, unsteady, options.judged),
      ...(unsteady.ends.size === 0 && responseOf(definition, view, unsteady)),
      ...outputsOf(view, unsteady),
    },
  };
  const { test, dropped } = await steadied(definition, first, options);
  const steps = Object.keys(test.expect.steps ?? {});
  return {
    test,
    hidden: hiddenIn(journal),
    unsteady: steps.filter((one) => unsteady.values.has(one) || dropped.has(one)),
  };
}

/** It was cancelled, and not by a step of its own. */
function wasStopped(definition: Definition, journal: readonly RunEvent[]): boolean {
  const index = indexActions(definition);
  const endsRun = (event: RunEvent) =>
    event.type === 'actionFinished' &&
    event.status === 'Succeeded' &&
    /^terminate$/i.test(index.get(event.action)?.action.type ?? '');
  const end = journal.findLast((event) => event.type === 'runFinished');
  return end?.type === 'runFinished' && end.status === 'Cancelled' && !journal.some(endsRun);
}

/** Steps and the trigger, by name. */
function hiddenIn(journal: readonly RunEvent[]): readonly string[] {
  const names = new Set<string>();
  for (const event of journal) {
    if (event.type === 'runStarted' && event.trigger.secured) names.add(event.trigger.name);
    if (event.type === 'actionFinished' && event.secured) names.add(event.action);
  }
  return [...names];
}

/** WDL: a secure parameter is never shown. */
function parametersOf({ parameters = {} }: Definition, view: RunView): FlowTest['parameters'] {
  const given = parsedText(view.parameters);
  if (given === undefined || !isObject(given)) return undefined;
  const shown = Object.entries(given).map(([name, value]): [string, Value] => [
    name,
    /^secure/i.test(parameters[name]?.type ?? '') ? '(hidden)' : value,
  ]);
  return Object.fromEntries(shown);
}

type Finished = Extract<RunEvent, { readonly type: 'actionFinished' }>;

/** How each call ended, whatever tries it took. */
function mocksIn(
  definition: Definition,
  journal: readonly RunEvent[],
  mocked: ReadonlySet<string>,
): FlowTest['mocks'] {
  const index = indexActions(definition);
  const started = new Map<string, number>();
  const mocks: Record<string, Mock[]> = {};
  for (const event of journal) {
    if (event.type !== 'actionStarted' && event.type !== 'actionFinished') continue;
    const { action, repetition, at } = event;
    const place = index.get(action);
    const isMocked = mocked.has(action);
    if (!place || !(isMocked || callsOut(place.action))) continue;
    const key = `${action}#${repetition}`;
    if (event.type === 'actionStarted') started.set(key, at);
    else if (started.has(key) || event.kept || isMocked) {
      const mock = mockOf(event, at - (started.get(key) ?? at));
      const list = mocks[action];
      if (list) list.push(mock);
      else mocks[action] = [mock];
    }
  }
  return mocks;
}

function mockOf({ status, outputs, code, error, repetition }: Finished, took: number): Mock {
  const value = parsedText(outputs);
  // What was cancelled had no answer yet when its run ended.
  const afterMs = status === 'Cancelled' ? took + 1 : took;
  return {
    status: status as EndStatus,
    ...(value !== undefined && { outputs: value }),
    ...(code !== undefined && { code }),
    ...(error && { error }),
    ...(repetition !== '' && { round: repetition }),
    ...(afterMs > 0 && { afterMs }),
  };
}

function endOf({ status, error }: RunView): FlowTest['expect'] {
  return { status, ...(error && { errorCode: error.code }) };
}

function stepsOf(
  definition: Definition,
  journal: readonly RunEvent[],
  unsteady: Unsteady,
  judged: ReadonlySet<string> | undefined,
): Readonly<Record<string, ExpectedStep>> {
  const records = aggregates(journal);
  const secured = new Set(hiddenIn(journal));
  const steps = [...indexActions(definition).values()].map((place): [string, ExpectedStep] => {
    const { name } = place;
    const record = records.get(name);
    const isSteady = !unsteady.values.has(name);
    const isJudged = judged ? judged.has(name) : isSteady;
    const end = unsteady.ends.has(name) ? {} : endOfStep(place, record, definition);
    const values = secured.has(name) ? {} : valuesOf(place, record, isJudged);
    return [name, { ...end, ...(isInLoop(place, definition) ? {} : values) }];
  });
  return Object.fromEntries(steps);
}

const loops = /^(?:foreach|until)$/i;

function isInLoop({ ancestors }: Place, definition: Definition): boolean {
  const index = indexActions(definition);
  return ancestors.some((one) => loops.test(index.get(one)?.action.type ?? ''));
}

function endOfStep(place: Place, record: Aggregate | undefined, definition: Definition) {
  const status = (record?.status ?? 'Skipped') as EndStatus;
  return isInLoop(place, definition) && record ? { status, rounds: record.counts } : { status };
}

/** Of a call what it sends: what it gets is given by the test. */
function valuesOf({ action }: Place, record: Aggregate | undefined, isJudged: boolean) {
  const part = callsOut(action) ? 'inputs' : 'outputs';
  const value = parsedText(record?.[part]);
  if (value === undefined) return {};
  const compare = isJudged ? 'equal' : 'ignore';
  return { [part]: { compare, value } satisfies Judged };
}

function responseOf(definition: Definition, { response }: RunView, { values }: Unsteady) {
  if (!response || response.secured) return {};
  const isResponse = ({ name, action }: Place) =>
    /^response$/i.test(action.type) && values.has(name);
  const compare = [...indexActions(definition).values()].some(isResponse) ? 'ignore' : 'equal';
  const value = parsedText(response.body);
  const body = value === undefined ? {} : { body: { compare, value } satisfies Judged };
  return { response: { statusCode: response.statusCode, ...body } };
}

function outputsOf(view: RunView, { outputs }: Unsteady): { outputs?: Judged } {
  const value = parsedText(view.outputs);
  if (value === undefined || (isArray(value) && value.length === 0)) return {};
  return { outputs: { compare: outputs ? 'ignore' : 'equal', value } };
}
