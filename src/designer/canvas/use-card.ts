import { useMemo } from 'react';
import type { Problem } from '../../model/check/problem';
import { findStep } from '../../model/edit/place';
import type { ActionRecord } from '../../model/run/events';
import { describeAction, describeTrigger, type StepDescription } from '../../model/step';
import { findAction } from '../../model/walk';
import type { StatusLook } from '../../ui';
import { isOff } from '../commands/steps';
import type { Segment } from '../project/summary';
import { summarise } from '../project/summary';
import { type RunState, shownHeld, shownLoop, shownRecord } from '../shown-round';
import type { DesignerState } from '../store';
import { useDesigner, useDesignerState } from '../use-designer';

export interface CardView {
  readonly description: StepDescription;
  readonly summary: readonly Segment[];
  readonly selected: boolean;
  /** Chosen together with others. */
  readonly marked: boolean;
  /** On its way to another place. */
  readonly carried: boolean;
  /** Worst first. */
  readonly problems: readonly Problem[];
  readonly conflicts: number;
  /** What somebody wrote about the step; empty: nothing. */
  readonly note: string;
  readonly isOff: boolean;
  /** How it differs from what the draft is compared with. */
  readonly change: StatusLook | null;
  readonly record: CardRecord | null;
  /** Of a loop that has begun. */
  readonly loop: CardLoop | null;
  /** A test stops before the step; `here`: it has. */
  readonly stop: 'set' | 'here' | null;
  /** A run is shown; a step without a record was not reached. */
  readonly inRun: boolean;
}

/** How the step did in the round that is shown; of the trigger only that it did. */
export type CardRecord = Pick<
  ActionRecord,
  'status' | 'startedAt' | 'endedAt' | 'error' | 'wakeAt' | 'retries' | 'simulated' | 'kept'
>;

export interface CardLoop {
  /** How many rounds there will be, if that is known. */
  readonly total: number | undefined;
  readonly begun: number;
  readonly finished: number;
  readonly failed: number;
  /** The round that is shown, from 0. */
  readonly index: number;
}

/** All that one card shows. It renders again only when something of its own step has changed. */
export function useCard(name: string): CardView | null {
  const { store } = useDesigner();
  const own = useDesignerState((state) => ({
    step: findStep(state.definition, name),
    isAction: findAction(state.definition, name) !== undefined,
    connectors: state.connectors,
    selected: state.selection === name,
    marked: state.marked.has(name),
    carried: state.carried?.steps.includes(name) === true,
    problems: state.problemsByStep.get(name) ?? none,
    isOff: isOff(state, name),
    change: state.changes.get(name) ?? null,
    conflicts: state.conflicts.filter((one) => one.command.args.step === name).length,
    record: recordOf(state, name),
    total: shownLoop(state, name)?.total,
    index: shownLoop(state, name)?.index ?? null,
    stop: stopOf(state, name),
    inRun: state.run !== null,
    triggers: state.definition.triggers,
  }));
  const { step, isAction, connectors } = own;
  const description = useMemo(() => {
    if (!step) return null;
    return isAction ? describeAction(step, connectors) : describeTrigger(step, connectors);
  }, [step, isAction, connectors]);
  // Labels of values come from other steps too, but only from what hardly ever changes there: to follow
  // every edit of the flow would draw all cards again at each keystroke.
  const { triggers } = own;
  const summary = useMemo(() => {
    const definition = { ...store.getState().definition, triggers };
    return step && description ? summarise(step, description, { definition, connectors }) : [];
  }, [step, description, triggers, connectors, store]);
  if (!description) return null;
  const { selected, marked, carried, problems, conflicts, inRun, record, total, index } = own;
  const note = typeof step?.description === 'string' ? step.description : '';
  const loop = index === null ? null : { ...countsOf(record), total, index };
  return {
    description,
    summary,
    selected,
    marked,
    carried,
    problems,
    conflicts,
    note,
    isOff: own.isOff,
    change: own.change,
    record,
    loop,
    stop: own.stop,
    inRun,
  };
}

const none: readonly Problem[] = [];

type StepRecord = CardRecord &
  Pick<ActionRecord, 'iterations' | 'finishedIterations' | 'failedIterations'>;
const triggered: StepRecord = { status: 'Succeeded', startedAt: 0 };

function recordOf(state: RunState, name: string): StepRecord | null {
  if (state.run?.view.trigger?.name === name) return triggered;
  return shownRecord(state, name);
}

function stopOf(state: DesignerState, name: string): CardView['stop'] {
  if (shownHeld(state, name)) return 'here';
  return state.trial.breakpoints.has(name) ? 'set' : null;
}

function countsOf(record: StepRecord | null): Pick<CardLoop, 'begun' | 'finished' | 'failed'> {
  return {
    begun: record?.iterations ?? 0,
    finished: record?.finishedIterations ?? 0,
    failed: record?.failedIterations ?? 0,
  };
}
