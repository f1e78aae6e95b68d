import { type FormEvent, useMemo, useState } from 'react';
import { readButtonInputs } from '../../model/button-inputs';
import { useFlow, useRunCard, useStartRun } from '../../queries';
import { focusFirstInvalid } from '../../ui';
import { notifyRefusal } from '../refusal';
import { bodyOf, type FormValues, findFaults } from './form-values';
import { useAskedConnections } from './use-asked-connections';

/** The form of an instant flow: what it asks for, what was filled in, and the run that came of it. */
export function useRunForm(flowId: string, onStarted?: (runId: string) => void) {
  const card = useRunCard(flowId);
  const flow = useFlow(flowId);
  const start = useStartRun();
  const connections = useAskedConnections(card.data);
  const [values, setValues] = useState<FormValues>({});
  const [tried, setTried] = useState(false);
  const inputs = useMemo(() => (card.data ? readButtonInputs(card.data.inputs) : []), [card.data]);
  const faults = tried ? findFaults(inputs, values) : {};
  // Whoever may only run it does not get the flow itself; they always run what is published.
  const isDraft = flow.data?.publishedVersion === 0;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    if (Object.keys(findFaults(inputs, values)).length > 0) {
      focusFirstInvalid(event.currentTarget);
      return;
    }
    start.mutate(
      {
        flowId,
        source: isDraft ? 'draft' : 'published',
        body: bodyOf(inputs, values),
        connections: connections.given,
      },
      { onSuccess: ({ runId }) => onStarted?.(runId), onError: notifyRefusal },
    );
  };
  return {
    card,
    flow: flow.data,
    inputs,
    connections,
    values,
    faults,
    isDraft,
    isStarting: start.isPending,
    runId: start.data?.runId ?? null,
    setValue: (key: string, value: FormValues[string]) =>
      setValues((before) => ({ ...before, [key]: value })),
    submit,
    again: () => {
      start.reset();
      setTried(false);
    },
  };
}

export type RunFormState = ReturnType<typeof useRunForm>;
