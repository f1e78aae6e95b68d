/** How a run went, as lines for people and as JSON for pipelines. */
import { type Aggregate, aggregates } from '../../engine/scenarios/aggregate';
import { outlineOf, type Step } from '../../model/check/outline';
import type { ActionStatus, RunEvent, RunView, Simulated } from '../../model/run/events';
import { foldRun } from '../../model/run/fold';
import { type Paint, visible } from '../terminal';
import { words } from '../words';
import type { FoundFlow } from './find-flow';
import type { FlowRun } from './run-flow';

const styles: Readonly<Partial<Record<ActionStatus, 'green' | 'red' | 'yellow' | 'dim'>>> = {
  Succeeded: 'green',
  Failed: 'red',
  TimedOut: 'red',
  Cancelled: 'yellow',
  Skipped: 'dim',
};

export function runLines(
  { journal }: FlowRun,
  { definition }: FoundFlow,
  paint: Paint,
): readonly string[] {
  const view = foldRun(journal);
  const rows = rowsOf(journal, outlineOf(definition).steps);
  return [
    ...tableOf(rows, paint),
    '',
    ...endLines(view, paint),
    ...responseLines(view),
    ...simulatedLines(rows),
  ];
}

interface Row extends Aggregate {
  readonly depth: number;
}

/** In the order of the definition. */
function rowsOf(journal: readonly RunEvent[], steps: readonly Step[]): readonly Row[] {
  const found = aggregates(journal);
  return steps.flatMap(({ name, depth }) => {
    const one = found.get(name);
    return one ? [{ ...one, depth }] : [];
  });
}

function tableOf(rows: readonly Row[], paint: Paint): readonly string[] {
  const texts = rows.map((row) => ({
    row,
    name: `${'  '.repeat(row.depth)}${visible(row.name)}`,
    code: row.code ?? '',
    time: spanText(row.endedAt - row.startedAt),
  }));
  const width = (of: 'name' | 'code' | 'time') =>
    Math.max(0, ...texts.map((one) => one[of].length));
  const [names, codes, times] = [width('name'), width('code'), width('time')];
  return texts.flatMap(({ row, name, code, time }) => {
    const status = paint(styles[row.status] ?? 'bold', row.status.padEnd(9));
    const more = [countsOf(row), row.simulated ? words.simulatedAs(row.simulated) : ''];
    const line = `${name.padEnd(names)}  ${status}  ${code.padEnd(codes)}  ${time.padStart(times)}`;
    const notes = more.filter((one) => one !== '').join(', ');
    const all = notes === '' ? line.trimEnd() : `${line}  ${paint('dim', notes)}`;
    const { error } = row;
    if (!error || row.status === 'Skipped') return [all];
    const said = `${'  '.repeat(row.depth + 1)}${error.code}: ${visible(error.message)}`;
    return [all, paint('red', said)];
  });
}

/** Of a step in loops: how often it ended how. */
function countsOf({ counts }: Aggregate): string {
  const all = Object.values(counts).reduce((sum, one) => sum + one, 0);
  if (all < 2) return '';
  return Object.entries(counts)
    .map(([status, count]) => `${count} × ${status}`)
    .join(', ');
}

function spanText(ms: number): string {
  if (ms < 1000) return `${Math.round(ms)} ms`;
  const seconds = ms / 1000;
  if (seconds < 60) return `${Number(seconds.toFixed(1))} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes} min ${Math.round(seconds % 60)} s`;
  const hours = Math.floor(minutes / 60);
  return hours < 48
    ? `${hours} h ${minutes % 60} min`
    : `${Math.floor(hours / 24)} d ${hours % 24} h`;
}

function endLines(view: RunView, paint: Paint): readonly string[] {
  if (view.endedAt === undefined) return [paint('yellow', words.runWaits)];
  const took = spanText(view.endedAt - view.startedAt);
  const style = view.status === 'Succeeded' ? 'green' : 'red';
  const error = view.error
    ? [paint('red', `${view.error.code}: ${visible(view.error.message)}`)]
    : [];
  return [`${paint(style, view.status)} ${words.within(took)}`, ...error];
}

function responseLines({ response, outputs }: RunView): readonly string[] {
  const answered = response
    ? [
        words.responded(response.statusCode),
        ...(response.body === undefined ? [] : [response.body]),
      ]
    : [];
  return outputs === undefined || outputs === '{}'
    ? answered
    : [...answered, words.outputsAre(outputs)];
}

function simulatedLines(rows: readonly Row[]): readonly string[] {
  const count = rows.filter((row) => row.simulated !== undefined).length;
  return count === 0 ? [] : [words.simulatedSteps(count)];
}

export interface RunJson {
  readonly status: RunView['status'] | 'NotEnded';
  readonly code?: string;
  readonly error?: RunView['error'];
  readonly startedAt: string;
  readonly endedAt?: string;
  readonly response?: unknown;
  readonly outputs?: unknown;
  readonly actions: readonly ActionJson[];
  readonly journal?: readonly RunEvent[];
}

interface ActionJson {
  readonly name: string;
  readonly status: ActionStatus;
  readonly code?: string;
  readonly error?: Aggregate['error'];
  readonly startedAt: string;
  readonly endedAt: string;
  readonly counts: Aggregate['counts'];
  readonly simulated?: Simulated;
  readonly inputs?: unknown;
  readonly outputs?: unknown;
}

export function runJson({ journal }: FlowRun, { definition }: FoundFlow, trace: boolean): RunJson {
  const { status, code, error, startedAt, endedAt, response, outputs } = foldRun(journal);
  return {
    status: endedAt === undefined ? 'NotEnded' : status,
    ...(code !== undefined && { code }),
    ...(error && { error }),
    startedAt: iso(startedAt),
    ...(endedAt !== undefined && { endedAt: iso(endedAt) }),
    ...(response && { response: { ...response, ...parsed('body', response.body) } }),
    ...parsed('outputs', outputs),
    actions: rowsOf(journal, outlineOf(definition).steps).map(actionJson),
    ...(trace && { journal }),
  };
}

function actionJson({ depth: _, inputs, outputs, ...row }: Row): ActionJson {
  return {
    ...row,
    startedAt: iso(row.startedAt),
    endedAt: iso(row.endedAt),
    ...parsed('inputs', inputs),
    ...parsed('outputs', outputs),
  };
}

const iso = (at: number): string => new Date(at).toISOString();

const parsed = (name: string, text: string | undefined): Record<string, unknown> =>
  text === undefined ? {} : { [name]: JSON.parse(text) };
