import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useId, useState } from 'react';
import { dialects } from '../../model/dialect';
import { type FlowSummary, useRenameFlow, useSaveFlowAs } from '../../queries';
import { Button, Dialog, FieldStack, notify, Select, TextArea, TextField } from '../../ui';
import { paths } from '../paths';
import { notifyRefusal } from '../refusal';
import { sharedWords } from '../words';
import { words } from './words';

interface NameDialogProps {
  readonly flow: FlowSummary;
  readonly onClose: () => void;
}

export function RenameDialog({ flow, onClose }: NameDialogProps) {
  const rename = useRenameFlow();
  return (
    <NameForm
      title={words.rename}
      action={words.rename}
      initial={{ name: flow.name, description: flow.description, dialect: flow.dialect }}
      isPending={rename.isPending}
      onClose={onClose}
      onSubmit={({ name, description, dialect = flow.dialect }) =>
        rename.mutate(
          { flowId: flow.id, name, description, dialect },
          {
            onSuccess: () => {
              notify({ title: name === flow.name ? words.changed : words.renamed(name) });
              onClose();
            },
            onError: notifyRefusal,
          },
        )
      }
    />
  );
}

export function SaveAsDialog({ flow, onClose }: NameDialogProps) {
  const saveAs = useSaveFlowAs();
  const navigate = useNavigate();
  return (
    <NameForm
      title={words.saveAs}
      text={words.saveAsText}
      action={sharedWords.save}
      initial={{ name: words.copyOf(flow.name) }}
      isPending={saveAs.isPending}
      onClose={onClose}
      onSubmit={({ name }) =>
        saveAs.mutate(
          { flowId: flow.id, name },
          {
            onSuccess: (copy) => {
              const onPress = () => void navigate({ href: paths.edit(copy.id) });
              notify({ title: words.saved(name), action: { label: words.open, onPress } });
              onClose();
            },
            onError: notifyRefusal,
          },
        )
      }
    />
  );
}

type Dialect = FlowSummary['dialect'];

const products = Object.entries(dialects).map(([id, { title }]) => ({ id, label: title }));

interface Values {
  readonly name: string;
  readonly description: string;
  readonly dialect?: Dialect;
}

interface NameFormProps {
  readonly title: string;
  readonly text?: string;
  readonly action: string;
  /** The form asks only for what is given here. */
  readonly initial: Pick<Values, 'name'> & Partial<Values>;
  readonly isPending: boolean;
  readonly onClose: () => void;
  readonly onSubmit: (values: Values) => void;
}

function NameForm({ title, text, action, initial, isPending, onClose, onSubmit }: NameFormProps) {
  const formId = useId();
  const [name, setName] = useState(initial.name);
  const [description, setDescription] = useState(initial.description ?? '');
  const [dialect, setDialect] = useState(initial.dialect);
  const [tried, setTried] = useState(false);
  const missing = name.trim() === '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (missing) return;
    onSubmit({
      name: name.trim(),
      description: description.trim(),
      ...(dialect !== undefined && { dialect }),
    });
  };
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={title}
      size="sm"
      {...(text !== undefined && { description: text })}
      footer={
        <>
          <Button onPress={onClose}>{sharedWords.cancel}</Button>
          <Button type="submit" form={formId} variant="primary" isPending={isPending}>
            {action}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit}>
        <FieldStack>
          <TextField
            label={words.name}
            isRequired
            autoFocus
            value={name}
            onChange={setName}
            error={tried && missing ? words.nameMissing : undefined}
          />
          {initial.description !== undefined && (
            <TextArea label={words.description} value={description} onChange={setDescription} />
          )}
          {dialect !== undefined && (
            <Select
              label={words.product}
              help={words.productHelp}
              choices={products}
              value={dialect}
              onChange={(id) => setDialect(id as Dialect)}
            />
          )}
        </FieldStack>
      </form>
    </Dialog>
  );
}
