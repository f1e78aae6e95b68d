import { Button, FieldStack, Note, Skeleton, Status, Tile } from '../../ui';
import { RefusalNote } from '../refusal';
import { InputField } from './InputField';
import { type AskedConnection, useAskedConnections } from './use-asked-connections';
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
  const asked = useAskedConnections(card.data);
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
        {asked.map((one) => (
          <AskedCard key={one.connectorId} asked={one} />
        ))}
      </FieldStack>
    </form>
  );
}

function AskedCard({ asked }: { asked: AskedConnection }) {
  const title = asked.manifest?.title ?? asked.connectorId;
  return (
    <section className="rounded-lg border border-line bg-surface p-3.5">
      <div className="flex gap-3">
        <Tile
          colour={asked.manifest?.colour ?? 'slate'}
          glyph={asked.manifest?.glyph ?? 'plug'}
          size={32}
        />
        <div>
          <b className="block">{words.asks}</b>
          <p className="text-xs text-ink-2">{words.asksText}</p>
        </div>
      </div>
      <div className="mt-3">
        {asked.isGiven ? (
          <Status tone="ok" icon="check" word={words.connected(title)} />
        ) : (
          <Button isPending={asked.isPending} onPress={asked.give} className="w-full">
            {words.connect(title)}
          </Button>
        )}
      </div>
    </section>
  );
}

/** Whether the button may be pressed, and if not, why. */
export function useRunnable(form: RunFormState): { canRun: boolean; reason?: string } {
  const asked = useAskedConnections(form.card.data);
  if (form.card.data?.state !== 'Started') return { canRun: false };
  if (asked.some((one) => !one.isGiven)) return { canRun: false, reason: words.connectFirst };
  return { canRun: true };
}
