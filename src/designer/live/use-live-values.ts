import { useEffect, useMemo, useState } from 'react';
import type { Evaluated, EvaluationPlace } from '../../model/run/evaluated';
import { roundOf } from '../../model/run/events';
import { evaluationPlace } from '../../model/scope/evaluation-place';
import { sampleWorld } from '../../model/scope/sample-world';
import { RefusalError, type RunSummary, useEvaluated, useRuns } from '../../queries';
import { useEnvironmentId, useFlowId } from '../panel/environment';
import { useDesignerState } from '../use-designer';
import { useLiveChoice, type ValuesFrom } from './live-choice';

export interface LiveLoop {
  readonly name: string;
  readonly round: number;
  /** How many there were. */
  readonly rounds: number;
}

export interface LiveValues {
  /** The run that is looked at; null: sample values. */
  readonly run: RunSummary | null;
  readonly runs: readonly RunSummary[];
  /** In the order of the templates; undefined where the answer is not there yet. */
  readonly values: readonly (Evaluated | undefined)[];
  readonly loops: readonly LiveLoop[];
  readonly isLooking: boolean;
  readonly isPartial: boolean;
  readonly isRefused: boolean;
}

const none: readonly RunSummary[] = [];
const listedRuns = 20;
/** Milliseconds without a keystroke before the worker is asked. */
const pause = 180;

/** What expressions of a step have, of the run that is chosen. `templates`: keep them few. */
export function useLiveValues(step: string, templates: readonly string[]): LiveValues {
  const environmentId = useEnvironmentId();
  const flowId = useFlowId();
  const { from, rounds } = useLiveChoice();
  const history = useRuns({ environmentId, flowId });
  const runs = useMemo(() => history.data?.slice(0, listedRuns) ?? none, [history.data]);
  const run = runOf(from, runs);
  const { definition, connectors } = useDesignerState((state) => ({
    definition: state.definition,
    connectors: state.connectors,
  }));
  const asked = useSettled(templates);
  const standing = useMemo(() => evaluationPlace(definition, step), [definition, step]);
  const place = useMemo(() => inRounds(standing, rounds), [standing, rounds]);
  const values = useMemo(() => {
    if (run) return { kind: 'run', runId: run.id } as const;
    return { kind: 'sample', flowId, sample: sampleWorld(definition, step, connectors) } as const;
  }, [run, flowId, definition, step, connectors]);
  const isReady = asked.length > 0 && !history.isPending;
  const { data, isFetching, error } = useEvaluated(
    isReady ? { values, place, templates: asked } : null,
  );
  return {
    run,
    runs,
    values: templates.map((one) => data?.values[data.templates.indexOf(one)]),
    loops: (data?.rounds ?? []).map((count, at) => {
      const name = place.loops[at] ?? '';
      return { name, round: rounds[name] ?? 0, rounds: count };
    }),
    isLooking: isFetching || asked.join() !== templates.join(),
    isPartial: data?.isPartial === true,
    isRefused: error instanceof RefusalError,
  };
}

function runOf(from: ValuesFrom, runs: readonly RunSummary[]): RunSummary | null {
  if (from.kind === 'sample') return null;
  const chosen = from.kind === 'run' ? runs.find((one) => one.id === from.runId) : undefined;
  return chosen ?? runs[0] ?? null;
}

function inRounds(
  place: EvaluationPlace,
  rounds: Readonly<Record<string, number>>,
): EvaluationPlace {
  if (place.loops.every((name) => (rounds[name] ?? 0) === 0)) return place;
  const repetition = place.loops.reduce((outer, name) => roundOf(outer, rounds[name] ?? 0), '');
  return { ...place, repetition };
}

/** The list as it was when nobody had changed it for a moment. */
function useSettled(templates: readonly string[]): readonly string[] {
  const key = JSON.stringify(templates);
  const [settled, setSettled] = useState({ key, templates });
  useEffect(() => {
    if (key === settled.key) return;
    const timer = setTimeout(() => setSettled({ key, templates }), pause);
    return () => clearTimeout(timer);
  }, [key, settled.key, templates]);
  return settled.templates;
}
