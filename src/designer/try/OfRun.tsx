import { useState } from 'react';
import type { Json, JsonObject } from '../../model/definition';
import type { RunView } from '../../model/run/events';
import { callsOut } from '../../model/static-result';
import { isObject } from '../../model/step';
import { findAction } from '../../model/walk';
import { type RunSummary, useRuns, useRunView } from '../../queries';
import {
  Button,
  formatClock,
  formatDay,
  Note,
  notify,
  Select,
  Skeleton,
  useNow,
  useTimeZone,
} from '../../ui';
import { useEnvironmentId, useFlowId } from '../panel/environment';
import { Value } from '../run/Value';
import type { DesignerState } from '../store';
import { useDesigner } from '../use-designer';
import { words } from '../words';
import { RunButton } from './ByHand';
import { tryWords } from './words';

interface OfRunProps {
  readonly isStarting: boolean;
  readonly onStart: (runId: string) => void;
  /** The body, where it can be seen. */
  readonly onEdit: (body: JsonObject) => void;
}

const listedRuns = 30;

/** A test that starts as an earlier run did. */
export function OfRun(props: OfRunProps) {
  const runs = useRuns({ environmentId: useEnvironmentId(), flowId: useFlowId() });
  const [chosen, setChosen] = useState<string | null>(null);
  const nameOf = useRunName();
  if (runs.isPending) return <Skeleton lines={3} />;
  const listed = runs.data?.slice(0, listedRuns) ?? [];
  const run = listed.find((one) => one.id === chosen) ?? listed[0];
  if (!run) return <Note>{tryWords.noRuns}</Note>;
  return (
    <>
      <Select
        label={tryWords.whichRun}
        choices={listed.map((one) => ({ id: one.id, label: nameOf(one) }))}
        value={run.id}
        onChange={setChosen}
      />
      <RunData key={run.id} {...props} runId={run.id} />
    </>
  );
}

function useRunName(): (run: RunSummary) => string {
  const zone = useTimeZone();
  const now = useNow();
  return ({ startedAt, status }) =>
    `${formatDay(startedAt, now, zone)}, ${formatClock(startedAt, zone)} · ${words.status(status)}`;
}

function RunData({ runId, isStarting, onStart, onEdit }: OfRunProps & { runId: string }) {
  const designer = useDesigner();
  const { run } = useRunView(runId);
  const trigger = run?.trigger;
  if (!run || !trigger) return <Skeleton lines={3} />;
  const isHidden = trigger.secured?.includes('outputs') === true;
  const body = isHidden ? undefined : bodyOf(trigger.outputs);
  const take = () => {
    const { trial, definition } = designer.store.getState();
    const answers = answersOf(run, definition);
    designer.show({ trial: { ...trial, mocks: new Map([...trial.mocks, ...answers]) } });
    const title = answers.size === 0 ? tryWords.noAnswers : tryWords.answersTaken(answers.size);
    notify({ title });
  };
  return (
    <>
      <Value
        title={tryWords.startsWith}
        text={trigger.outputs}
        hidden={isHidden && tryWords.hiddenStart}
      />
      <div className="flex flex-wrap gap-2">
        <RunButton isStarting={isStarting} onPress={() => onStart(runId)} />
        {isObject(body) && (
          <Button icon="pencil" onPress={() => onEdit(body)}>
            {tryWords.editData}
          </Button>
        )}
        <Button icon="copy" onPress={take}>
          {tryWords.answersOf}
        </Button>
      </div>
      <p className="text-xs text-ink-3">{tryWords.answersHelp}</p>
    </>
  );
}

function bodyOf(outputs: string): Json | undefined {
  const value = JSON.parse(outputs) as Json;
  return isObject(value) ? value.body : undefined;
}

/** What the steps that call out were answered; of those in loops each round was answered by itself. */
function answersOf(
  { actions }: RunView,
  definition: DesignerState['definition'],
): ReadonlyMap<string, JsonObject> {
  const answers = new Map<string, JsonObject>();
  for (const { action, repetition, status, outputs, error, secured } of actions.values()) {
    const step = findAction(definition, action)?.action;
    if (!step || !callsOut(step) || repetition !== '' || status === 'Skipped') continue;
    if (secured?.includes('outputs')) continue;
    answers.set(action, {
      status,
      ...(outputs === undefined ? {} : { outputs: JSON.parse(outputs) as Json }),
      ...(error && { error: { ...error } }),
    });
  }
  return answers;
}
