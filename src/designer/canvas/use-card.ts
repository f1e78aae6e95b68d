import { useMemo } from 'react';
import type { Problem } from '../../model/check/problem';
import { findStep } from '../../model/edit/place';
import type { ActionRecord, RunView } from '../../model/run/events';
import { describeAction, describeTrigger, type StepDescription } from '../../model/step';
import { findAction } from '../../model/walk';
import type { Segment } from '../project/summary';
import { summarise } from '../project/summary';
import { useDesigner, useDesignerState } from '../use-designer';

export interface CardView {
  readonly description: StepDescription;
  readonly summary: readonly Segment[];
  readonly selected: boolean;
  /** Worst first. */
  readonly problems: readonly Problem[];
  readonly conflicts: number;
  readonly record: CardRecord | null;
  /** A run is shown; a step without a record was not reached. */
  readonly inRun: boolean;
}

export interface CardRecord {
  readonly status: ActionRecord['status'];
  readonly milliseconds: number | null;
  /** Why it failed. */
  readonly error: string | null;
}

/** All that one card shows. It renders again only when something of its own step has changed. */
export function useCard(name: string): CardView | null {
  const { store } = useDesigner();
  const own = useDesignerState((state) => ({
    step: findStep(state.definition, name),
    isAction: findAction(state.definition, name) !== undefined,
    connectors: state.connectors,
    selected: state.selection === name,
    problems: state.problemsByStep.get(name) ?? none,
    conflicts: state.conflicts.filter((one) => one.command.args.step === name).length,
    status: recordOf(state.run, name)?.status ?? null,
    milliseconds: recordOf(state.run, name)?.milliseconds ?? null,
    error: recordOf(state.run, name)?.error ?? null,
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
  const { selected, problems, conflicts, inRun, status, milliseconds, error } = own;
  const record = status === null ? null : { status, milliseconds, error };
  return { description, summary, selected, problems, conflicts, record, inRun };
}

const none: readonly Problem[] = [];

function recordOf(run: RunView | null, name: string): CardRecord | null {
  if (!run) return null;
  if (run.trigger?.name === name) return { status: 'Succeeded', milliseconds: null, error: null };
  const record = run.actions.get(name);
  if (!record) return null;
  const { status, startedAt, endedAt, error } = record;
  const milliseconds = endedAt === undefined ? null : endedAt - startedAt;
  return { status, milliseconds, error: error?.message ?? null };
}
