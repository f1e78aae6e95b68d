import { useState } from 'react';
import type { FieldManifest } from '../../model/actions/manifest';
import type { Json } from '../../model/definition';
import { Select } from '../../ui';
import { words } from '../words';
import { ConditionBuilder } from './ConditionBuilder';
import { meantValue, textOf } from './field-text';
import { useSetField } from './step-context';
import { TemplateInput } from './TemplateInput';

interface FieldEditorProps {
  readonly field: FieldManifest;
  readonly value: Json | undefined;
  readonly error: string | undefined;
}

/** One field of a step's form, by its manifest. */
export function FieldEditor({ field, value, error }: FieldEditorProps) {
  if (field.editor === 'condition') {
    return <ConditionBuilder path={field.path} value={value} error={error} />;
  }
  const choices = choicesOf(field);
  if (choices && isChoice(value, choices)) {
    return <ChoiceEditor field={field} choices={choices} value={value} error={error} />;
  }
  return <TextEditor field={field} value={value} error={error} />;
}

type Choices = NonNullable<FieldManifest['choices']>;

function choicesOf(field: FieldManifest): Choices | undefined {
  if (field.choices) return field.choices;
  if (field.type !== 'boolean') return undefined;
  return [
    { value: true, title: words.yes },
    { value: false, title: words.no },
  ];
}

/** An expression, or a value that the list does not have, is edited as text. */
function isChoice(value: Json | undefined, choices: Choices): boolean {
  return value === undefined || value === '' || choices.some((one) => one.value === value);
}

function ChoiceEditor({ field, choices, value, error }: FieldEditorProps & { choices: Choices }) {
  const setField = useSetField();
  const none = { id: '', label: words.notSet };
  return (
    <Select
      label={field.title}
      isRequired={field.required === true}
      error={error}
      choices={[
        ...(field.required ? [] : [none]),
        ...choices.map((one) => ({ id: String(one.value), label: one.title })),
      ]}
      value={value === undefined ? '' : String(value)}
      placeholder={words.choose}
      onChange={(id) => {
        const chosen = choices.find((one) => String(one.value) === id);
        setField(field.path, chosen?.value);
      }}
    />
  );
}

function TextEditor({ field, value, error }: FieldEditorProps) {
  const setField = useSetField();
  const [typed, setTyped] = useState<{ text: string; value: Json } | null>(null);
  // What was typed is shown as it was typed, until somebody else changes the value.
  const text = typed && sameValue(typed.value, value) ? typed.text : textOf(value);
  return (
    <TemplateInput
      label={field.title}
      required={field.required === true}
      multiline={isMultiline(field)}
      takes={field.type === 'array' || field.type === 'object' ? 'list' : 'one'}
      placeholder={field.placeholder}
      help={field.description}
      error={error}
      value={text}
      onChange={(next) => {
        const meant = meantValue(next, field.type);
        setTyped({ text: next, value: meant });
        setField(field.path, next === '' && !field.required ? undefined : meant, true);
      }}
    />
  );
}

function isMultiline({ editor, type }: FieldManifest): boolean {
  return editor === 'multiline' || editor === 'html' || editor === 'json' || type === 'object';
}

function sameValue(a: Json, b: Json | undefined): boolean {
  return a === b || (a === '' && b === undefined) || JSON.stringify(a) === JSON.stringify(b);
}
