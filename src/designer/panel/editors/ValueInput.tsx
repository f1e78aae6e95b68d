import { useState } from 'react';
import type { Json } from '../../../model/definition';
import { sameJson } from '../../../model/edit/patch';
import { textOf } from '../field-text';
import { TemplateInput } from '../TemplateInput';
import type { ChangeValue } from './editor-props';
import { meantInstead, type TextType } from './value-text';

interface ValueInputProps {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly type: TextType;
  readonly value: Json | undefined;
  readonly onChange: ChangeValue;
  readonly required?: boolean;
  readonly multiline?: boolean;
  readonly takes?: 'one' | 'list';
  readonly markup?: 'html';
  readonly placeholder?: string | undefined;
  readonly help?: string | undefined;
  readonly error?: string | undefined;
}

/** Text with values of earlier steps, for any value: what is typed is shown as it was typed. */
export function ValueInput({ type, value, onChange, ...input }: ValueInputProps) {
  const [typed, setTyped] = useState<{ text: string; value: Json } | null>(null);
  const text = typed && isSame(typed.value, value) ? typed.text : textOf(value);
  return (
    <TemplateInput
      {...input}
      value={text}
      onChange={(next) => {
        const meant = meantInstead(next, type, value);
        setTyped({ text: next, value: meant });
        onChange(meant, true);
      }}
    />
  );
}

/** An emptied field may have lost its value altogether. */
export function isSame(a: Json, b: Json | undefined): boolean {
  return (a === '' && b === undefined) || sameJson(a, b);
}
