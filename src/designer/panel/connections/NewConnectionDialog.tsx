import { type FormEvent, useId, useState } from 'react';
import type { ConnectorManifest, ParameterManifest } from '../../../model/connector';
import type { Connection } from '../../../model/flow';
import { useCreateConnection } from '../../../queries';
import {
  Button,
  Dialog,
  FieldStack,
  focusFirstInvalid,
  Note,
  Select,
  TextField,
} from '../../../ui';
import { useEnvironmentId } from '../environment';
import { words } from './words';

interface NewConnectionDialogProps {
  readonly connector: ConnectorManifest;
  readonly onClose: () => void;
  readonly onMade: (connection: Connection) => void;
}

type Values = Readonly<Record<string, string>>;

/** What the connector asks for to sign in. A secret is typed in and never shown again. */
export function NewConnectionDialog({ connector, onClose, onMade }: NewConnectionDialogProps) {
  const formId = useId();
  const environmentId = useEnvironmentId();
  const create = useCreateConnection();
  const [name, setName] = useState('');
  const [values, setValues] = useState<Values>({});
  const [tried, setTried] = useState(false);
  const fields = connector.connection === 'none' ? [] : connector.connection.fields;
  const missing = fields.filter((one) => one.required && (values[one.name] ?? '').trim() === '');
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    if (missing.length > 0) {
      focusFirstInvalid(event.currentTarget);
      return;
    }
    create.mutate(
      {
        environmentId,
        connectorId: connector.id,
        ...(name.trim() === '' ? {} : { name: name.trim() }),
        ...(fields.length === 0 ? {} : { values }),
      },
      {
        onSuccess: (made) => {
          onMade(made);
          onClose();
        },
      },
    );
  };
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={words.title(connector.title)}
      size="sm"
      footer={
        <>
          <Button onPress={onClose}>{words.cancel}</Button>
          <Button type="submit" form={formId} variant="primary" isPending={create.isPending}>
            {words.connect}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit} noValidate>
        <FieldStack>
          <TextField label={words.name} help={words.nameHelp} value={name} onChange={setName} />
          {fields.length === 0 && <Note>{words.noSecret}</Note>}
          {fields.map((field) => (
            <CredentialField
              key={field.name}
              field={field}
              value={values[field.name]}
              isMissing={tried && missing.includes(field)}
              onChange={(value) => setValues({ ...values, [field.name]: value })}
            />
          ))}
          {create.error && (
            <Note tone="bad" announce>
              {create.error.message}
            </Note>
          )}
        </FieldStack>
      </form>
    </Dialog>
  );
}

interface CredentialFieldProps {
  readonly field: ParameterManifest;
  readonly value: string | undefined;
  readonly isMissing: boolean;
  readonly onChange: (value: string) => void;
}

function CredentialField({ field, value, isMissing, onChange }: CredentialFieldProps) {
  const common = {
    label: field.title,
    isRequired: field.required === true,
    error: isMissing ? words.missing : undefined,
    onChange,
    ...(field.description === undefined ? {} : { help: field.description }),
  };
  if (field.choices) {
    const choices = field.choices.map((one) => ({ id: String(one.value), label: one.title }));
    return <Select {...common} choices={choices} value={value ?? null} />;
  }
  const isSecret = field.editor === 'secret';
  return (
    <TextField
      {...common}
      type={isSecret ? 'password' : 'text'}
      autoComplete={isSecret ? 'new-password' : 'off'}
      value={value ?? ''}
    />
  );
}
