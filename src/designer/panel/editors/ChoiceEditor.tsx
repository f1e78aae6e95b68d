import { isTemplate } from '../../../expressions/language';
import type { FieldManifest } from '../../../model/actions/manifest';
import type { Json } from '../../../model/definition';
import { type Choice, ComboBox, IconButton, Select } from '../../../ui';
import { words as designerWords } from '../../words';
import { AskedNote } from './AskedNote';
import type { EditorEntry, EditorProps } from './editor-props';
import { useDynamicChoices } from './form-values';
import { words } from './words';

export type FieldChoices = NonNullable<FieldManifest['choices']>;

/** Above this, a list is searched. */
const searchedFrom = 10;

/** One of the choices that the manifest has. */
function ChoiceEditor({ field, value, onChange }: EditorProps) {
  return (
    <ChoiceSelect
      field={field}
      choices={choicesOf(field) ?? []}
      value={value}
      onChange={onChange}
    />
  );
}

/** One of the choices that a service has; what it does not have any more still stands there. */
function DynamicChoiceEditor({ field, value, onChange }: EditorProps) {
  const asked = useDynamicChoices(field.dynamicValues);
  const answered = asked.state === 'answered' ? asked.answer : [];
  return (
    <div className="grid gap-1.5">
      <div className="flex items-center gap-1">
        <div className="min-w-0 flex-1">
          <ChoiceSelect field={field} choices={answered} value={value} onChange={onChange} />
        </div>
        {asked.state === 'answered' && (
          <IconButton
            size="sm"
            icon="refresh-cw"
            label={words.refresh(field.title)}
            isPending={asked.isAsking}
            onPress={asked.again}
          />
        )}
      </div>
      <AskedNote asked={asked} />
    </div>
  );
}

interface ChoiceSelectProps extends Omit<EditorProps, 'isInvalid'> {
  readonly choices: FieldChoices;
}

function ChoiceSelect({ field, choices, value, onChange }: ChoiceSelectProps) {
  const offered = withCurrent(choices, value);
  const shown: readonly Choice[] = [
    ...(field.required ? [] : [{ id: '', label: words.notSet }]),
    ...offered.map((one) => ({ id: idOf(one.value), label: one.title })),
  ];
  const props = {
    label: field.title,
    hideLabel: true,
    isRequired: field.required === true,
    choices: shown,
    value: value === undefined ? '' : idOf(value),
    placeholder: designerWords.choose,
    onChange: (id: string) => onChange(offered.find((one) => idOf(one.value) === id)?.value),
  };
  return shown.length > searchedFrom ? (
    <ComboBox {...props} searchLabel={words.search} />
  ) : (
    <Select {...props} />
  );
}

export const idOf = (value: Json) => JSON.stringify(value);

function withCurrent(choices: FieldChoices, value: Json | undefined): FieldChoices {
  if (value === undefined || value === '' || choices.some((one) => idOf(one.value) === idOf(value)))
    return choices;
  return [{ value, title: typeof value === 'string' ? value : idOf(value) }, ...choices];
}

export function choicesOf(field: FieldManifest): FieldChoices | undefined {
  if (field.choices) return field.choices;
  if (field.type !== 'boolean') return undefined;
  return [
    { value: true, title: words.yes },
    { value: false, title: words.no },
  ];
}

/** An expression, or a value that the list does not have, is edited as text. */
export const choiceEditor: EditorEntry = {
  Editor: ChoiceEditor,
  fits: (value, field) =>
    value === undefined ||
    value === '' ||
    (choicesOf(field) ?? []).some((one) => idOf(one.value) === idOf(value)),
};

export const dynamicChoiceEditor: EditorEntry = { Editor: DynamicChoiceEditor, fits: isPlain };

/** A single value that is known before the flow runs. */
export function isPlain(value: Json | undefined): boolean {
  if (typeof value === 'string') return !isTemplate(value);
  return value === undefined || (typeof value !== 'object' && value !== null);
}
