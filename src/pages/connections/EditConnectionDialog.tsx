import { type FormEvent, useId, useState } from 'react';
import { type OwnConnection, useUpdateConnection } from '../../queries';
import { Button, Dialog, FieldStack, notify, TextField } from '../../ui';
import { RefusalNote } from '../refusal';
import { sharedWords } from '../words';
import { ConnectionFields, type ConnectionValues } from './ConnectionFields';
import { useConnectorOf } from './ConnectionsTable';
import { fieldsOf } from './fields-of';
import { words as pageWords, formWords as words } from './words';

export interface ConnectionDialogProps {
  readonly connection: OwnConnection;
  readonly onClose: () => void;
}

/** A new name, a new credential. What is stored is never shown, so an empty field leaves it. */
export function EditConnectionDialog({ connection, onClose }: ConnectionDialogProps) {
  const formId = useId();
  const fields = fieldsOf(useConnectorOf()(connection.connectorId));
  const [name, setName] = useState(connection.name);
  const [values, setValues] = useState<ConnectionValues>({});
  const update = useUpdateConnection();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const typed = Object.entries(values).filter(([, value]) => value !== '');
    update.mutate(
      {
        connectionId: connection.id,
        ...(name.trim() !== '' && { name: name.trim() }),
        ...(typed.length > 0 && { values: Object.fromEntries(typed) }),
      },
      {
        onSuccess: (saved) => {
          notify({ title: words.saved(saved.name), tone: 'ok' });
          onClose();
        },
      },
    );
  };
  const hasFields = fields.length > 0;
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={hasFields ? words.replaceTitle(connection.name) : pageWords.rename}
      {...(hasFields && { description: words.replaceText })}
      size="sm"
      footer={
        <>
          <Button onPress={onClose}>{sharedWords.cancel}</Button>
          <Button type="submit" form={formId} variant="primary" isPending={update.isPending}>
            {words.save}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit}>
        <FieldStack>
          <TextField label={words.name} value={name} onChange={setName} autoFocus />
          {hasFields && <p className="text-xs text-ink-3">{words.kept}</p>}
          <ConnectionFields
            fields={fields}
            values={values}
            onChange={setValues}
            missing={[]}
            replacing={connection.hasCredential}
          />
          {update.isError && <RefusalNote error={update.error} />}
        </FieldStack>
      </form>
    </Dialog>
  );
}
