import { isTemplate } from '../../../expressions/language';
import { TextField } from '../../../ui';
import type { EditorEntry, EditorProps } from './editor-props';

/** Not shown while it is typed. What stands in a definition can be read there: a parameter is safer. */
function SecretEditor({ field, value, onChange }: EditorProps) {
  return (
    <TextField
      label={field.title}
      hideLabel
      type="password"
      autoComplete="off"
      value={typeof value === 'string' ? value : ''}
      onChange={(text) => onChange(text === '' && !field.required ? undefined : text, true)}
    />
  );
}

export const secretEditor: EditorEntry = {
  Editor: SecretEditor,
  fits: (value) => value === undefined || (typeof value === 'string' && !isTemplate(value)),
};
