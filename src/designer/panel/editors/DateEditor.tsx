import { DateField, TextField } from '../../../ui';
import type { EditorEntry, EditorProps } from './editor-props';
import { isDay, readMoment, writeMoment } from './shapes/moment-shape';

function DateEditor({ field, value, onChange }: EditorProps) {
  return (
    <DateField
      label={field.title}
      hideLabel
      value={typeof value === 'string' ? value : ''}
      onChange={(day) => onChange(day === '' && !field.required ? undefined : day)}
    />
  );
}

/** Day and minute by the browser's own picker; seconds and zone stay as they are written. */
function DateTimeEditor({ field, value, onChange }: EditorProps) {
  const shape = readMoment(value) ?? { minute: '', seconds: ':00', mark: '' };
  const isNew = value === undefined || value === '';
  return (
    <TextField
      label={field.title}
      hideLabel
      type="datetime-local"
      value={shape.minute}
      hint={shape.mark === 'Z' ? 'UTC' : shape.mark}
      onChange={(minute) =>
        onChange(writeMoment({ ...shape, minute, ...(isNew ? { mark: 'Z' } : {}) }))
      }
    />
  );
}

export const dateEditor: EditorEntry = { Editor: DateEditor, fits: isDay };
export const dateTimeEditor: EditorEntry = {
  Editor: DateTimeEditor,
  fits: (value) => readMoment(value) !== null,
};
