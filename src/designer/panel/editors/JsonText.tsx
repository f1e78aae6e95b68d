import { lazy, Suspense, useState } from 'react';
import type { Json } from '../../../model/definition';
import type { ChangeValue } from './editor-props';
import { isSame } from './ValueInput';
import { jsonTextOf, meantByJson } from './value-text';

const JsonField = lazy(() => import('../../code-view/JsonField'));

interface JsonTextProps {
  readonly label: string;
  readonly value: Json | undefined;
  readonly onChange: ChangeValue;
  readonly placeholder?: string | undefined;
  readonly isInvalid?: boolean;
}

/** Any value as JSON. What is not whole yet stands as the text that it is, so that nothing typed is lost. */
export function JsonText({
  label,
  value,
  onChange,
  placeholder,
  isInvalid = false,
}: JsonTextProps) {
  const [typed, setTyped] = useState<{ text: string; value: Json } | null>(null);
  const text = typed && isSame(typed.value, value) ? typed.text : jsonTextOf(value);
  return (
    <Suspense
      fallback={
        <pre aria-busy="true" className="field-box min-h-[72px] px-2.5 py-1.5 font-mono text-xs">
          {text.slice(0, 2000)}
        </pre>
      }
    >
      <JsonField
        ariaLabel={label}
        value={text}
        placeholder={placeholder}
        isInvalid={isInvalid}
        onChange={(next) => {
          const meant = meantByJson(next);
          setTyped({ text: next, value: meant });
          onChange(meant, true);
        }}
      />
    </Suspense>
  );
}
