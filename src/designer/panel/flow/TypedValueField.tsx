import { useState } from 'react';
import type { Json } from '../../../model/definition';
import { TextArea, TextField } from '../../../ui';
import { isSecret, valueOfType, valueText } from './values';
import { words } from './words';

interface TypedValueFieldProps {
  readonly label: string;
  readonly type: string;
  readonly value: Json | undefined;
  readonly help?: string;
  readonly onChange: (value: Json | undefined) => void;
}

/** Keeps what is typed until it is of the type; a secret is typed in and never shown. */
export function TypedValueField({ label, type, value, help, onChange }: TypedValueFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const isHidden = isSecret(type);
  const stored = isHidden ? '' : valueText(value);
  const isWrong = typed !== null && typed !== '' && valueOfType(typed, type) === undefined;
  const common = {
    label,
    ...(help === undefined ? {} : { help }),
    error: isWrong ? words.notOfType(type) : undefined,
    value: typed ?? stored,
    onChange: (text: string) => {
      setTyped(text);
      const next = text === '' ? undefined : valueOfType(text, type);
      if (text === '' || next !== undefined) onChange(next);
    },
    // What is stored is shown again once the person has left.
    onBlur: () => !isWrong && setTyped(null),
  };
  if (isHidden) {
    return (
      <TextField
        {...common}
        type="password"
        autoComplete="new-password"
        {...(value === undefined ? {} : { placeholder: words.secret })}
      />
    );
  }
  return /array|object/i.test(type) ? (
    <TextArea {...common} mono rows={3} />
  ) : (
    <TextField {...common} />
  );
}
