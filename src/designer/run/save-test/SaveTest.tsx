import { type FormEvent, useState } from 'react';
import type { RunStatus } from '../../../model/run/events';
import { type RecordedFlowTest, useRecordedTest, useSaveTest } from '../../../queries';
import { Button, Note, notify, Skeleton } from '../../../ui';
import { displayName } from '../../step-name';
import { judgedNow, TestFields, testRequest } from './TestFields';
import { saveTestWords as words } from './words';

/** The run that a test is made of. */
export interface TestedRun {
  readonly runId: string;
  readonly flowId: string;
  readonly flowName: string;
  readonly status: RunStatus;
}

interface SaveTestProps {
  readonly run: TestedRun;
  readonly onClose: () => void;
}

/** What a run would be as a test, and the few things that a person decides about it. */
export function SaveTest({ run, onClose }: SaveTestProps) {
  const recorded = useRecordedTest(run.runId);
  return (
    <div className="grid gap-3">
      <p className="text-xs text-ink-2">{words.lead}</p>
      {recorded.isPending && <Skeleton lines={4} />}
      {recorded.isError && (
        <Note tone="bad" announce>
          {recorded.error.message}
        </Note>
      )}
      {recorded.data && <SaveForm run={run} onClose={onClose} recorded={recorded.data} />}
    </div>
  );
}

function SaveForm({
  run: { flowId, flowName, status },
  recorded: { test, steps, unsteady, hidden },
  onClose,
}: SaveTestProps & { readonly recorded: RecordedFlowTest }) {
  const save = useSaveTest();
  const [facts, setFacts] = useState(() => ({
    name: words.suggested[status]?.(flowName) ?? flowName,
    note: '',
    judged: judgedNow(steps),
  }));
  const [tried, setTried] = useState(false);
  const missing = facts.name.trim() === '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (missing) return;
    const request = testRequest(facts);
    save.mutate(
      { flowId, test, ...request },
      {
        onSuccess: () => {
          notify({ title: words.saved(request.name), text: words.savedText, tone: 'ok' });
          onClose();
        },
        onError: (error) => notify({ title: error.message, tone: 'bad' }),
      },
    );
  };
  return (
    <form onSubmit={submit} aria-label={words.saveAsTest} className="grid gap-3">
      <TestFields
        facts={facts}
        onChange={setFacts}
        steps={steps}
        unsteady={unsteady}
        error={tried && missing ? words.nameMissing : undefined}
      />
      {hidden.length > 0 && (
        <Note icon="eye-off" title={words.hidden}>
          {words.hiddenText(hidden.map(displayName))}
        </Note>
      )}
      <div className="flex justify-end gap-2 pb-2">
        <Button onPress={onClose}>{words.cancel}</Button>
        <Button type="submit" variant="primary" isPending={save.isPending}>
          {words.save}
        </Button>
      </div>
    </form>
  );
}
