import type { ChangeValue } from './editor-props';
import { editorFor } from './editor-table';
import { isMultiline, SwitchedEditor, takes, type ValueEditorProps } from './SwitchedEditor';
import { ValueInput } from './ValueInput';

/** One field by its manifest. */
export function ValueEditor(props: ValueEditorProps) {
  const { field, value, onChange, error } = props;
  const entry = editorFor(field);
  const set: ChangeValue = (next, typing) =>
    onChange(next === '' && !field.required ? undefined : next, typing);
  if (entry) return <SwitchedEditor {...props} entry={entry} onChange={set} />;
  return (
    <ValueInput
      label={field.title}
      required={field.required === true}
      // Nothing is an object because it is typed into a field that takes objects too.
      type={field.type === 'object' ? 'any' : field.type}
      multiline={isMultiline(field)}
      takes={takes(field)}
      placeholder={field.placeholder}
      help={field.description}
      error={error}
      value={value}
      onChange={set}
    />
  );
}
