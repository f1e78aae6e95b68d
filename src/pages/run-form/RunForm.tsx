import { FieldStack, Note, Skeleton } from '../../ui';
import { RefusalNote } from '../refusal';
import { AskedConnectionCard } from './AskedConnectionCard';
import { InputField } from './InputField';
import type { RunFormState } from './use-run-form';
import { words } from './words';

export interface RunFormProps {
  readonly form: RunFormState;
  readonly formId: string;
  /** In a dialog the first field is where one starts; on a phone it would cover the page with keys. */
  readonly autoFocus?: boolean;
}

/** The fields and what stands in the way. The button is the dialog's or the page's. */
export function RunForm({ form, formId, autoFocus = false }: RunFormProps) {
  const { card } = form;
  if (card.isPending) return <Skeleton lines={4} />;
  if (card.isError) return <RefusalNote error={card.error} onRetry={() => void card.refetch()} />;
  const { state } = card.data;
  return (
    <form id={formId} onSubmit={form.submit} noValidate>
      <FieldStack>
        {state !== 'Started' && (
          <Note tone="warn">{state === 'Stopped' ? words.off : words.suspended}</Note>
        )}
        {form.isDraft && <Note>{words.draftNote}</Note>}
        {form.inputs.length === 0 && <p className="text-ink-2">{words.noInputs}</p>}
        {form.inputs.map((input, index) => (
          <InputField
            key={input.key}
            input={input}
            value={form.values[input.key]}
            fault={form.faults[input.key]}
            autoFocus={autoFocus && index === 0}
            onChange={(value) => form.setValue(input.key, value)}
          />
        ))}
        {form.connections.asked.map((one) => (
          <AskedConnectionCard key={one.connectorId} asked={one} />
        ))}
      </FieldStack>
    </form>
  );
}

/** Whether the button may be pressed, and if not, why. */
export function runnable(form: RunFormState): { canRun: boolean; reason?: string } {
  if (form.card.data?.state !== 'Started') return { canRun: false };
  const lacking = form.connections.asked.find((one) => one.chosen === null);
  if (lacking) {
    const title = lacking.manifest?.title ?? lacking.connectorId;
    return { canRun: false, reason: words.connectFirst(title) };
  }
  return { canRun: true };
}
