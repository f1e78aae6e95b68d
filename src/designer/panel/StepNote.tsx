import { useState } from 'react';
import type { Action, Trigger } from '../../model/definition';
import { Button, Icon, IconButton, TextArea } from '../../ui';
import { useDesigner } from '../use-designer';
import { words } from './settings/testing-words';
import { useDialect } from './settings/use-setting';
import { useStepName } from './step-context';

interface StepNoteProps {
  readonly step: Action | Trigger;
  /** Somebody asked to write one: opens the field. */
  readonly asked: object | undefined;
}

/** What people wrote about a step. WDL: its description. */
export function StepNote({ step, asked }: StepNoteProps) {
  const designer = useDesigner();
  const name = useStepName();
  const [followed, setFollowed] = useState(asked);
  const [editing, setEditing] = useState(asked !== undefined);
  if (asked !== followed) {
    setFollowed(asked);
    if (asked) setEditing(true);
  }
  const note = typeof step.description === 'string' ? step.description : '';
  const set = (value: string) =>
    designer.dispatch(
      {
        name: 'setMember',
        args: { step: name, member: 'description', ...(value === '' ? {} : { value }) },
      },
      `${name}/description`,
    );
  if (editing && designer.editable) {
    return <NoteField note={note} onChange={set} onClose={() => setEditing(false)} />;
  }
  if (note === '') return null;
  return (
    <div className="mx-4 mb-2 flex items-start gap-2 rounded-md bg-warn-soft px-2.5 py-2 text-xs">
      <Icon name="sticky-note" size={14} className="mt-px text-warn" />
      <p className="min-w-0 flex-1 whitespace-pre-wrap wrap-anywhere">{note}</p>
      {designer.editable && (
        <>
          <IconButton
            icon="pencil"
            size="xs"
            label={words.editNote}
            onPress={() => setEditing(true)}
          />
          <IconButton icon="x" size="xs" label={words.removeNote} onPress={() => set('')} />
        </>
      )}
    </div>
  );
}

interface NoteFieldProps {
  readonly note: string;
  readonly onChange: (note: string) => void;
  readonly onClose: () => void;
}

function NoteField({ note, onChange, onClose }: NoteFieldProps) {
  const { description: most } = useDialect().limits;
  const isTooLong = note.length > most;
  return (
    <div className="mx-4 mb-2">
      <TextArea
        autoFocus
        onKeyDown={(event) => {
          if (event.key === 'Escape') onClose();
          else event.continuePropagation();
        }}
        label={words.note}
        hint={words.noteLength(note.length, most)}
        value={note}
        onChange={onChange}
        rows={3}
        error={isTooLong ? words.noteTooLong(most) : undefined}
      />
      <Button size="sm" className="mt-1.5" onPress={onClose}>
        {words.done}
      </Button>
    </div>
  );
}
