import {
  type ButtonInput,
  type ButtonInputKind,
  buttonInputKinds,
  readButtonInputs,
  withButtonInput,
  withButtonInputRequired,
  withoutButtonInput,
} from '../../model/button-inputs';
import type { JsonObject } from '../../model/definition';
import { valueAt } from '../../model/step';
import {
  Button,
  Checkbox,
  type GlyphName,
  Icon,
  IconButton,
  Menu,
  MenuItem,
  MenuTrigger,
  TextArea,
  TextField,
} from '../../ui';
import { useSetField } from './step-context';
import { triggerWords } from './trigger-words';

const glyphs: Readonly<Record<ButtonInputKind, GlyphName>> = {
  text: 'type',
  number: 'hash',
  boolean: 'toggle-left',
  date: 'calendar',
  email: 'at-sign',
  choice: 'list',
};
const schemaPath = ['inputs', 'schema'];

/** What the button asks for: each input is a property of the trigger's schema. */
export function TriggerInputs({ schema }: { schema: JsonObject }) {
  const setField = useSetField();
  const inputs = readButtonInputs(schema);
  const add = (kind: ButtonInputKind) =>
    setField(
      schemaPath,
      withButtonInput(schema, {
        kind,
        title: freeTitle(triggerWords.inputKind(kind), inputs),
        required: true,
        ...(kind === 'choice' && {
          choices: [triggerWords.firstChoice, triggerWords.secondChoice],
        }),
      }),
    );
  return (
    <div className="grid gap-2.5">
      <h3 className="text-xs font-medium text-ink-2">{triggerWords.buttonAsks}</h3>
      {inputs.length === 0 && <p className="text-xs text-ink-3">{triggerWords.asksNothing}</p>}
      {inputs.map((input) => (
        <InputCard key={input.key} input={input} schema={schema} />
      ))}
      <MenuTrigger>
        <Button size="sm" icon="plus" className="justify-self-start">
          {triggerWords.addInput}
        </Button>
        <Menu onAction={(key) => add(key as ButtonInputKind)}>
          {buttonInputKinds.map((kind) => (
            <MenuItem
              key={kind}
              id={kind}
              icon={glyphs[kind]}
              label={triggerWords.inputKind(kind)}
            />
          ))}
        </Menu>
      </MenuTrigger>
    </div>
  );
}

/** What stands there, also while it is empty: `readButtonInputs` would fill in the key. */
function textAt(schema: JsonObject, key: string, member: string): string {
  const value = valueAt(schema, ['properties', key, member]);
  return typeof value === 'string' ? value : '';
}

function freeTitle(base: string, inputs: readonly ButtonInput[]): string {
  const taken = new Set(inputs.map((one) => one.title));
  let title = base;
  for (let number = 2; taken.has(title); number++) title = `${base} ${number}`;
  return title;
}

function InputCard({ input, schema }: { input: ButtonInput; schema: JsonObject }) {
  const setField = useSetField();
  const path = [...schemaPath, 'properties', input.key];
  return (
    <div className="grid gap-2 rounded-md p-2.5 inset-ring inset-ring-line">
      <div className="flex items-center gap-1.5">
        <Icon name={glyphs[input.kind]} size={15} className="text-ink-3" />
        <TextField
          className="flex-1"
          label={triggerWords.inputTitle}
          hideLabel
          value={textAt(schema, input.key, 'title')}
          onChange={(title) => setField([...path, 'title'], title, true)}
        />
        <IconButton
          icon="trash-2"
          size="sm"
          label={triggerWords.removeInput(input.title)}
          onPress={() => setField(schemaPath, withoutButtonInput(schema, input.key))}
        />
      </div>
      <TextField
        label={triggerWords.inputHint}
        hideLabel
        placeholder={triggerWords.inputHint}
        value={input.description}
        onChange={(text) => setField([...path, 'description'], text, true)}
      />
      {input.kind === 'choice' && (
        <TextArea
          label={triggerWords.choices}
          help={triggerWords.choicesHelp}
          value={input.choices.join('\n')}
          onChange={(text) => setField([...path, 'enum'], text.split('\n'), true)}
        />
      )}
      <Checkbox
        isSelected={input.required}
        onChange={(required) =>
          setField(schemaPath, withButtonInputRequired(schema, input.key, required))
        }
      >
        {triggerWords.mustBeGiven}
      </Checkbox>
    </div>
  );
}
