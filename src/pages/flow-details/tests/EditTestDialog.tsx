import { type FormEvent, useId, useState } from 'react';
import { judgedNow, TestFields, testRequest } from '../../../designer/run/save-test/TestFields';
import { saveTestWords } from '../../../designer/run/save-test/words';
import { type TestDetails, useTest, useUpdateTest } from '../../../queries';
import { Button, Dialog, notify, Skeleton } from '../../../ui';
import { notifyRefusal, RefusalNote } from '../../refusal';
import { sharedWords } from '../../words';
import { words } from './words';

interface EditTestProps {
  readonly flowId: string;
  readonly testId: string;
  readonly onClose: () => void;
}

/** What a test is called, what it is for, and whose values it checks. */
export function EditTestDialog(props: EditTestProps) {
  const test = useTest(props.flowId, props.testId);
  if (test.data) return <EditForm {...props} details={test.data} />;
  return (
    <Dialog isOpen onOpenChange={props.onClose} title={words.editTitle}>
      {test.isError ? <RefusalNote error={test.error} /> : <Skeleton lines={4} />}
    </Dialog>
  );
}

function EditForm({ flowId, testId, details, onClose }: EditTestProps & { details: TestDetails }) {
  const formId = useId();
  const update = useUpdateTest();
  const { name: nameNow, note: noteNow, steps } = details;
  const [facts, setFacts] = useState(() => ({
    name: nameNow,
    note: noteNow ?? '',
    judged: judgedNow(steps),
  }));
  const [tried, setTried] = useState(false);
  const missing = facts.name.trim() === '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (missing) return;
    const { judged, ...said } = testRequest(facts);
    const isSame = [...judgedNow(steps)].sort().join('\n') === judged.sort().join('\n');
    update.mutate(
      { flowId, testId, ...said, ...(!isSame && { judged }) },
      {
        onSuccess: () => {
          notify({ title: words.saved, tone: 'ok' });
          onClose();
        },
        onError: notifyRefusal,
      },
    );
  };
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={words.editTitle}
      footer={
        <>
          <Button onPress={onClose}>{sharedWords.cancel}</Button>
          <Button type="submit" form={formId} variant="primary" isPending={update.isPending}>
            {sharedWords.save}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit}>
        <TestFields
          facts={facts}
          onChange={setFacts}
          steps={steps}
          unsteady={[]}
          error={tried && missing ? saveTestWords.nameMissing : undefined}
        />
      </form>
    </Dialog>
  );
}
