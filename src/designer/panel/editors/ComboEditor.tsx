import { useState } from 'react';
import type { Json } from '../../../model/definition';
import { SuggestField } from '../../../ui';
import { scalarOf, textOf } from '../field-text';
import { AskedNote } from './AskedNote';
import { choicesOf, type FieldChoices, idOf, isPlain } from './ChoiceEditor';
import type { EditorEntry, EditorProps } from './editor-props';
import { useDynamicChoices } from './form-values';

/** One of several choices, or a value of one's own. */
function ComboEditor(props: EditorProps) {
  return props.field.dynamicValues ? (
    <DynamicCombo {...props} />
  ) : (
    <Combo {...props} choices={choicesOf(props.field) ?? []} isSearching={false} />
  );
}

function DynamicCombo(props: EditorProps) {
  const asked = useDynamicChoices(props.field.dynamicValues);
  return (
    <div className="grid gap-1.5">
      <Combo
        {...props}
        choices={asked.state === 'answered' ? asked.answer : []}
        isSearching={asked.state === 'asking'}
      />
      {asked.state !== 'asking' && <AskedNote asked={asked} />}
    </div>
  );
}

interface ComboProps extends EditorProps {
  readonly choices: FieldChoices;
  readonly isSearching: boolean;
}

function Combo({ field, value, onChange, choices, isSearching }: ComboProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const chosen = choices.find((one) => value !== undefined && idOf(one.value) === idOf(value));
  const text = typed ?? chosen?.title ?? textOf(value);
  const wanted = typed?.toLowerCase() ?? '';
  const fitting = choices.filter((one) => one.title.toLowerCase().includes(wanted));
  const take = (next: Json | undefined) => {
    setTyped(null);
    if (next !== value) onChange(next);
  };
  const takeTyped = () => {
    if (typed === null) return;
    const named = choices.find((one) => one.title.toLowerCase() === typed.trim().toLowerCase());
    take(named ? named.value : ownValue(typed, field.type, field.required === true));
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it notices that the focus leaves, no more
    <div onBlur={takeTyped}>
      <SuggestField
        label={field.title}
        hideLabel
        isRequired={field.required === true}
        {...(field.placeholder === undefined ? {} : { placeholder: field.placeholder })}
        text={text}
        onTextChange={(next) => next !== text && setTyped(next)}
        isSearching={isSearching}
        choices={fitting.map((one) => ({ id: idOf(one.value), label: one.title }))}
        onPick={(id) => take(choices.find((one) => idOf(one.value) === id)?.value)}
        onEnter={takeTyped}
      />
    </div>
  );
}

function ownValue(text: string, type: string, isRequired: boolean): Json | undefined {
  if (text === '') return isRequired ? '' : undefined;
  return type === 'string' ? text : scalarOf(text);
}

export const comboEditor: EditorEntry = { Editor: ComboEditor, fits: isPlain };
