import { type ReactNode, useId, useState } from 'react';
import { Button, Dialog, TextArea, TextField } from '../../ui';
import { historyWords as words } from './words';

/** What a person says about a version; nothing said is left out. */
export interface VersionTold {
  readonly name?: string;
  readonly note?: string;
}

interface VersionFormProps {
  readonly title: string;
  readonly description?: string;
  readonly submit: string;
  readonly told: VersionTold;
  readonly isPending: boolean;
  readonly onSubmit: (told: VersionTold) => void;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}

export const longestName = 200;
const longestNote = 4000;

/** Asks for the name and the note of a version. */
export function VersionForm(props: VersionFormProps) {
  const { title, description, submit, told, isPending, onSubmit, onClose } = props;
  const id = useId();
  const [name, setName] = useState(told.name ?? '');
  const [note, setNote] = useState(told.note ?? '');
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => isOpen || onClose()}
      title={title}
      size="sm"
      {...(description === undefined ? {} : { description })}
      footer={
        <>
          <Button onPress={onClose}>{words.cancel}</Button>
          <Button variant="primary" type="submit" form={id} isPending={isPending}>
            {submit}
          </Button>
        </>
      }
    >
      <form
        id={id}
        className="grid gap-3.5"
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit({
            ...(name.trim() === '' ? {} : { name: name.trim() }),
            ...(note.trim() === '' ? {} : { note: note.trim() }),
          });
        }}
      >
        <TextField
          label={words.name}
          value={name}
          onChange={setName}
          maxLength={longestName}
          placeholder={words.nameExample}
          autoFocus
        />
        <TextArea
          label={words.note}
          value={note}
          onChange={setNote}
          maxLength={longestNote}
          rows={4}
          placeholder={words.noteExample}
        />
      </form>
    </Dialog>
  );
}
