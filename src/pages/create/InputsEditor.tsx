import { buttonInputKinds } from '../../model/button-inputs';
import {
  Button,
  Checkbox,
  IconButton,
  Menu,
  MenuItem,
  MenuTrigger,
  Select,
  TextArea,
  TextField,
} from '../../ui';
import { faultOfRow, type InputRow, inputKindGlyphs } from './input-rows';
import type { NewFlowState } from './use-new-flow';
import { inputKindWords, words } from './words';

const kindChoices = buttonInputKinds.map((id) => ({
  id,
  label: inputKindWords[id].label,
  icon: inputKindGlyphs[id],
}));

/** The list of what the button asks for. */
export function InputsEditor({ form }: { form: NewFlowState }) {
  return (
    <fieldset className="min-w-0">
      <legend className="text-sm font-semibold">{words.inputs}</legend>
      <p className="text-xs text-ink-3">{words.inputsHelp}</p>
      <ul className="mt-3 grid gap-2">
        {form.rows.map((row) => (
          <Row key={row.id} row={row} form={form} />
        ))}
      </ul>
      {form.rows.length === 0 && (
        <p className="rounded-md border border-dashed border-line-strong px-3 py-4 text-center text-ink-3">
          {words.noInputs}
        </p>
      )}
      <MenuTrigger>
        <Button icon="plus" className="mt-3">
          {words.add}
        </Button>
        <Menu aria-label={words.add}>
          {kindChoices.map(({ id, label, icon }) => (
            <MenuItem key={id} label={label} icon={icon} onAction={() => form.add(id)} />
          ))}
        </Menu>
      </MenuTrigger>
    </fieldset>
  );
}

function Row({ row, form }: { row: InputRow; form: NewFlowState }) {
  const fault = form.tried ? faultOfRow(row) : undefined;
  const change = (part: Partial<InputRow>) => form.change({ ...row, ...part });
  return (
    <li className="rounded-card border border-line bg-surface p-2.5">
      <div className="flex flex-wrap items-start gap-2">
        <Select
          label={words.kind}
          hideLabel
          choices={kindChoices}
          value={row.kind}
          onChange={(id) =>
            change({ kind: buttonInputKinds.find((one) => one === id) ?? row.kind })
          }
          className="w-full sm:w-37"
        />
        <TextField
          label={words.inputTitle}
          hideLabel
          autoFocus
          value={row.title}
          onChange={(title) => change({ title })}
          error={fault === 'titleMissing' ? words.titleMissing : undefined}
          className="min-w-0 flex-1 basis-40"
        />
        <Checkbox
          isSelected={row.required}
          onChange={(required) => change({ required })}
          className="min-h-8 px-1"
        >
          {words.required}
        </Checkbox>
        <IconButton
          icon="x"
          label={words.remove(row.title)}
          onPress={() => form.remove(row.id)}
          className="max-sm:size-11"
        />
      </div>
      {row.kind === 'choice' && (
        <TextArea
          label={words.choices}
          value={row.choices}
          onChange={(choices) => change({ choices })}
          error={fault === 'choicesMissing' ? words.choicesMissing : undefined}
          className="mt-2.5"
        />
      )}
    </li>
  );
}
