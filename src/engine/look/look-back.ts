/**
 * Expressions in a run that has been. Its journal is folded as far as the step that they stand in, and
 * read from there; nothing is decided. The events are those that may leave the worker: what is secured
 * is not in them, so it cannot come out, and whoever reads where it was is told that it is hidden.
 */
import { parseJson, type Scope, type Value } from '../../expressions/index';
import type { EvaluatedInRun, EvaluationPlace } from '../../model/run/evaluated';
import { occurrenceKey, type RunEvent, roundOf } from '../../model/run/events';
import { applyEvent } from '../../model/run/fold';
import { outerRepetition } from '../../model/run/repetition';
import { hiddenText } from '../../model/run/secured';
import { emptyExecution } from '../execute';
import { forgetRound } from '../forget';
import { makeInstance } from '../instance';
import type { Node, Plan } from '../plan';
import type { Run } from '../run';
import { type RunInfo, RunScope } from '../run-scope';
import { evaluateEach, HiddenValue, withListItem } from './evaluate';
import { secondHand } from './second-hand';

export interface LookBack {
  /** Answers whether what follows is of interest. */
  take(event: RunEvent): boolean;
  evaluate(templates: readonly string[], list?: string): Omit<EvaluatedInRun, 'isPartial'>;
}

export function lookBack(plan: Plan, info: RunInfo, place: EvaluationPlace): LookBack {
  const loops = loopsOf(plan, place.loops);
  const repetition = place.repetition ?? loops.reduce((outer) => roundOf(outer, 0), '');
  const step = plan.nodes.get(place.step.toLowerCase());
  const run = emptyExecution(plan, info, clockAt(0));
  const { outputs, variables } = secondHand(plan.definition);
  const hidden = {
    inputs: new Set<string>(),
    outputs: new Set(outputs),
    variables,
    trigger: false,
  };
  let time = 0;
  return {
    take(event) {
      if (isStartOf(event, step, repetition)) return false;
      time = event.at;
      fold(run, event, repetition);
      noteHidden(hidden, event);
      return true;
    },
    evaluate(templates, list) {
      const scope = watched(run, hidden, { loops, repetition, time });
      return {
        values: evaluateEach(templates, withListItem(scope, list)),
        repetition,
        rounds: loops.map((loop, depth) => {
          const key = occurrenceKey(loop.name, outerRepetition(repetition, depth));
          return run.view.actions.get(key)?.iterations ?? 0;
        }),
      };
    },
  };
}

/** As many of them as the run had, one in the other. */
function loopsOf(plan: Plan, names: readonly string[]): readonly Node[] {
  const nodes = names.map((name) => plan.nodes.get(name.toLowerCase()));
  const found: Node[] = [];
  for (const node of nodes) {
    if (!node || node.loops.some((one, at) => found[at] !== one)) break;
    if (node.loops.length !== found.length) break;
    found.push(node);
  }
  return found;
}

/** An Until reads its condition when its rounds are over, everything else what it needs at first. */
function isStartOf(event: RunEvent, step: Node | undefined, repetition: string): boolean {
  if (!step || step.type === 'until') return false;
  if (event.type !== 'actionStarted' && event.type !== 'actionFinished') return false;
  return event.action === step.name && event.repetition === repetition;
}

/** Rounds that are over are forgotten, but for the one that is looked at. */
function fold(run: Run, event: RunEvent, repetition: string): void {
  applyEvent(run.view, event);
  if (event.type !== 'iterationFinished') return;
  const node = run.plan.nodes.get(event.action.toLowerCase());
  const round = roundOf(event.repetition, event.index);
  const isLookedAt = repetition === round || repetition.startsWith(`${round}-`);
  if (node?.type !== 'foreach' || node.keepsRounds || isLookedAt) return;
  const instance = makeInstance(run.plan.root, event.repetition, () => {});
  forgetRound(run, { node, instance }, event.index);
}

interface Hidden {
  /** Names of actions in lower case. */
  readonly inputs: Set<string>;
  readonly outputs: Set<string>;
  /** In lower case. */
  readonly variables: ReadonlySet<string>;
  trigger: boolean;
}

function noteHidden(hidden: Hidden, event: RunEvent): void {
  if (event.type === 'runStarted') {
    hidden.trigger = event.trigger.secured?.includes('outputs') === true;
  } else if ('secured' in event && 'action' in event) {
    const name = event.action.toLowerCase();
    if (event.secured?.includes('inputs')) hidden.inputs.add(name);
    if (event.secured?.includes('outputs')) hidden.outputs.add(name);
  }
}

interface Standpoint {
  readonly loops: readonly Node[];
  readonly repetition: string;
  readonly time: number;
}

/** The scope of the run, from where the step stands; throws where what is read is hidden. */
function watched(run: Run, hidden: Hidden, { loops, repetition, time }: Standpoint): Scope {
  const { plan, view, info } = run;
  const items = listedItems(run);
  const scope = new RunScope(plan, view, info, clockAt(time), items);
  scope.at(loops, repetition, clockAt(time));
  const named = (name: string) => plan.nodes.get(name.toLowerCase());
  const refuseIf = (isHidden: boolean) => {
    if (isHidden) throw new HiddenValue();
  };
  const isHidden = ({ name }: Node) =>
    hidden.inputs.has(name.toLowerCase()) || hidden.outputs.has(name.toLowerCase());
  const holdsHidden = (node: Node): boolean =>
    isHidden(node) || node.branches.some((graph) => graph.nodes.some(holdsHidden));
  const refuse = (name: string, test: (node: Node) => boolean) => {
    const node = named(name);
    if (node) refuseIf(test(node));
  };
  return {
    outputs: (name) => {
      refuse(name, (node) => hidden.outputs.has(node.name.toLowerCase()));
      return scope.outputs(name);
    },
    actionRecord: (name) => {
      refuse(name, isHidden);
      return scope.actionRecord(name);
    },
    result: (name) => {
      refuse(name, holdsHidden);
      return scope.result(name);
    },
    trigger: () => {
      refuseIf(hidden.trigger);
      return scope.trigger();
    },
    variable: (name) => {
      const text = view.variables.get(name.toLowerCase());
      refuseIf(hidden.variables.has(name.toLowerCase()));
      refuseIf(text !== undefined && [text.value, ...text.appended].includes(hiddenText));
      return scope.variable(name);
    },
    parameter: (name) => {
      refuseIf(isSecureParameter(plan, name));
      return scope.parameter(name);
    },
    items: (name) => {
      refuse(name, isHidden);
      return scope.items(name);
    },
    item: () => {
      const loop = loops.findLast((one) => one.type === 'foreach');
      refuseIf(loop !== undefined && isHidden(loop));
      return scope.item();
    },
    iterationIndex: (name) => scope.iterationIndex(name),
    workflow: () => scope.workflow(),
    now: () => time,
    random: () => scope.random(),
  };
}

function isSecureParameter({ definition }: Plan, name: string): boolean {
  const wanted = name.toLowerCase();
  return Object.entries(definition.parameters ?? {}).some(
    ([one, { type }]) => one.toLowerCase() === wanted && /^secure/iu.test(type),
  );
}

/** What each loop goes over, as the journal lists it. */
function listedItems({ view }: Run): (key: string) => readonly Value[] | undefined {
  const read = new Map<string, readonly Value[]>();
  return (key) => {
    const listed = view.items.get(key);
    if (!listed) return undefined;
    const known = read.get(key);
    if (known) return known;
    const items = listed.pages.flatMap((page) => parseJson(page.items) as readonly Value[]);
    for (const [index, text] of listed.single) items[index] = parseJson(text);
    read.set(key, items);
    return items;
  };
}

/** A look at the same place shows the same: it has the time of then, and no chance. */
const clockAt = (at: number) => ({ now: () => at, random: () => 0.5 });
