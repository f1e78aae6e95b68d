import { useState } from 'react';
import type { Json } from '../../../model/definition';
import { sameJson } from '../../../model/edit/patch';
import { TextArea } from '../../../ui';
import { words } from './testing-words';

interface JsonTextFieldProps {
  readonly label: string;
  readonly help?: string;
  readonly rows?: number;
  /** Undefined: nothing stands there. */
  readonly value: Json | undefined;
  readonly onChange: (value: Json | undefined) => void;
}

/** A value as its JSON. What is typed stays as it is, and counts from when it is JSON. */
export function JsonTextField({ label, help, rows = 8, value, onChange }: JsonTextFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const text = value === undefined ? '' : JSON.stringify(value, null, 2);
  const read = typed === null ? undefined : readJson(typed);
  const isOwn = typed !== null && (read === null || sameJson(read?.value, value));
  return (
    <TextArea
      label={label}
      {...(help === undefined ? {} : { help })}
      error={typed !== null && read === null ? words.notJson : undefined}
      mono
      rows={rows}
      value={isOwn ? typed : text}
      onChange={(next) => {
        setTyped(next);
        const now = readJson(next);
        if (now) onChange(now.value);
      }}
    />
  );
}

/** Null: it is no JSON; nothing at all is no value. */
function readJson(text: string): { readonly value: Json | undefined } | null {
  if (text.trim() === '') return { value: undefined };
  try {
    return { value: JSON.parse(text) as Json };
  } catch {
    return null;
  }
}
