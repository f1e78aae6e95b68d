import type { EditorEntry, EditorProps } from './editor-props';
import { JsonText } from './JsonText';

function JsonEditor({ field, value, onChange, isInvalid }: EditorProps) {
  return (
    <JsonText
      label={field.title}
      value={value}
      placeholder={field.placeholder}
      isInvalid={isInvalid}
      onChange={(next, typing) =>
        onChange(next === '' && !field.required ? undefined : next, typing)
      }
    />
  );
}

export const jsonEditor: EditorEntry = { Editor: JsonEditor, fits: () => true };
