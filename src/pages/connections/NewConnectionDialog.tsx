import { type FormEvent, useId, useState } from 'react';
import type { ConnectorManifest } from '../../model/connector';
import type { Connection } from '../../model/flow';
import { useConnectors, useCreateConnection } from '../../queries';
import {
  Button,
  Dialog,
  FieldStack,
  focusFirstInvalid,
  Note,
  notify,
  Select,
  TextField,
  Tile,
} from '../../ui';
import { RefusalNote } from '../refusal';
import { useEnvironment } from '../shell/environment-context';
import { sharedWords } from '../words';
import { ConnectionFields, type ConnectionValues, missingFields } from './ConnectionFields';
import { fieldsOf } from './fields-of';
import { words as pageWords, formWords as words } from './words';

export interface NewConnectionDialogProps {
  /** Where it is made; otherwise in the environment of the page. */
  readonly environmentId?: string;
  /** Given where a step or a flow asks for one of this kind. */
  readonly connectorId?: string;
  readonly onClose: () => void;
  readonly onMade?: (connection: Connection) => void;
}

export function NewConnectionDialog(props: NewConnectionDialogProps) {
  const formId = useId();
  const form = useNewConnection(props);
  const { connectors, connector, fields } = form;
  return (
    <Dialog
      isOpen
      onOpenChange={props.onClose}
      title={pageWords.create}
      size="sm"
      footer={
        <>
          <Button onPress={props.onClose}>{sharedWords.cancel}</Button>
          <Button type="submit" form={formId} variant="primary" isPending={form.isPending}>
            {words.create}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={form.submit} noValidate>
        <FieldStack>
          <Select
            label={words.connector}
            isRequired
            placeholder={words.chooseConnector}
            isDisabled={props.connectorId !== undefined}
            choices={connectors.map(toChoice)}
            value={connector?.id ?? null}
            onChange={form.choose}
            error={form.tried && !connector ? words.connectorMissing : undefined}
          />
          {connector && (
            <TextField
              label={words.name}
              help={words.nameHelp}
              value={form.name}
              onChange={form.setName}
            />
          )}
          {connector && fields.length === 0 && <Note>{words.noSecret}</Note>}
          <ConnectionFields
            fields={fields}
            values={form.values}
            onChange={form.setValues}
            missing={form.tried ? form.missing : []}
          />
          {form.error !== null && <RefusalNote error={form.error} />}
        </FieldStack>
      </form>
    </Dialog>
  );
}

function useNewConnection(props: NewConnectionDialogProps) {
  const { connectorId, onClose, onMade } = props;
  const { environment } = useEnvironment();
  const { environmentId = environment.id } = props;
  const connectors = (useConnectors(environmentId).data ?? []).filter(
    (one) => one.connection !== 'none',
  );
  const [chosen, setChosen] = useState(connectorId ?? null);
  const [name, setName] = useState('');
  const [values, setValues] = useState<ConnectionValues>({});
  const [tried, setTried] = useState(false);
  const create = useCreateConnection();
  const connector = connectors.find((one) => one.id === chosen);
  const fields = fieldsOf(connector);
  const missing = missingFields(fields, values);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    if (!connector || missing.length > 0) {
      focusFirstInvalid(event.currentTarget);
      return;
    }
    create.mutate(
      {
        environmentId,
        connectorId: connector.id,
        ...(name.trim() !== '' && { name: name.trim() }),
        ...(fields.length > 0 && { values }),
      },
      {
        onSuccess: (connection) => {
          notify({ title: words.made(connection.name), tone: 'ok' });
          onMade?.(connection);
          onClose();
        },
      },
    );
  };
  return {
    connectors,
    connector,
    fields,
    choose: (id: string) => {
      setChosen(id);
      setValues({});
      setTried(false);
    },
    name,
    setName,
    values,
    setValues,
    missing,
    tried,
    error: create.error,
    isPending: create.isPending,
    submit,
  };
}

function toChoice({ id, title, description, colour, glyph }: ConnectorManifest) {
  return {
    id,
    label: title,
    description,
    leading: <Tile colour={colour} glyph={glyph} size={24} />,
  };
}
