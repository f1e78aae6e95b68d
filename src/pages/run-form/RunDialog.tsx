import { useId } from 'react';
import type { FlowSummary } from '../../queries';
import { Button, Dialog } from '../../ui';
import { RunForm, runnable } from './RunForm';
import { RunReceipt } from './RunReceipt';
import { useRunForm } from './use-run-form';
import { words } from './words';

/** Starts an instant flow from where one is, and shows what comes of it. */
export function RunDialog({
  flow,
  onClose,
}: {
  flow: Pick<FlowSummary, 'id' | 'name' | 'description'>;
  onClose: () => void;
}) {
  const formId = useId();
  const form = useRunForm(flow.id);
  const { canRun, reason } = runnable(form);
  const footer =
    form.runId === null ? (
      <>
        {reason && <span className="mr-auto text-xs text-ink-2">{reason}</span>}
        <Button onPress={onClose}>{words.close}</Button>
        <Button
          type="submit"
          form={formId}
          variant="primary"
          icon="play"
          isDisabled={!canRun}
          isPending={form.isStarting}
        >
          {words.run}
        </Button>
      </>
    ) : (
      <>
        <Button icon="rotate-ccw" onPress={form.again}>
          {words.runAnother}
        </Button>
        <Button variant="primary" onPress={onClose}>
          {words.close}
        </Button>
      </>
    );
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={words.title(flow.name)}
      {...(flow.description && { description: flow.description })}
      footer={footer}
    >
      {form.runId === null ? (
        <RunForm form={form} formId={formId} autoFocus />
      ) : (
        <RunReceipt runId={form.runId} flowName={flow.name} />
      )}
    </Dialog>
  );
}
