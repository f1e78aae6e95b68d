import { useState } from 'react';
import type { FieldManifest } from '../../../model/actions/manifest';
import type { Json } from '../../../model/definition';
import type { ChangeValue, EditorEntry } from './editor-props';
import { FieldFrame, ModeSwitch } from './FieldFrame';
import { ValueInput } from './ValueInput';

export interface ValueEditorProps {
  readonly field: FieldManifest;
  readonly value: Json | undefined;
  readonly onChange: ChangeValue;
  readonly error?: string | undefined;
}

/**
 * A field with an editor of its own. What that cannot show is edited as text, and whoever wants an
 * expression instead of a value changes to text and back.
 */
export function SwitchedEditor(props: ValueEditorProps & { readonly entry: EditorEntry }) {
  const { field, value, onChange, error, entry } = props;
  const [wantsText, setWantsText] = useState(false);
  const fits = entry.fits(value, field);
  const isText = wantsText || !fits;
  const change = (next: boolean) => {
    setWantsText(next);
    // The form cannot show it, and whoever asks for the form begins anew; Undo brings it back.
    if (!next && !fits) onChange(undefined);
  };
  return (
    <FieldFrame
      label={field.title}
      required={field.required === true}
      help={field.description}
      error={error}
      tools={<ModeSwitch label={field.title} isText={isText} onChange={change} />}
    >
      {isText ? (
        <ValueInput
          label={field.title}
          hideLabel
          type={field.type}
          multiline={isMultiline(field)}
          takes={takes(field)}
          placeholder={field.placeholder}
          value={value}
          onChange={onChange}
        />
      ) : (
        <entry.Editor
          field={field}
          value={value}
          onChange={onChange}
          isInvalid={error !== undefined}
        />
      )}
    </FieldFrame>
  );
}

export const takes = ({ type }: FieldManifest) =>
  type === 'array' || type === 'object' ? ('list' as const) : ('one' as const);

export function isMultiline({ editor, type }: FieldManifest): boolean {
  return (
    editor === 'multiline' ||
    editor === 'html' ||
    editor === 'json' ||
    editor === 'code' ||
    type === 'object'
  );
}
