import { useState } from 'react';
import type { Json, JsonObject } from '../../../model/definition';
import { renameMember, withoutMember } from '../../../model/edit/members';
import { isObject } from '../../../model/step';
import { Button, IconButton, TextField } from '../../../ui';
import { scalarOf, textOf } from '../field-text';
import { TemplateInput } from '../TemplateInput';
import type { SetSetting } from './use-setting';
import { words } from './words';

interface PairsEditorProps {
  readonly value: Json | undefined;
  readonly set: SetSetting;
  readonly error?: string | undefined;
}

/** Names with values: tracked properties. */
export function PairsEditor({ value, set, error }: PairsEditorProps) {
  const pairs = isObject(value) ? value : {};
  const names = Object.keys(pairs);
  const write = (next: JsonObject, typing = false) =>
    set(Object.keys(next).length === 0 ? undefined : next, typing);
  return (
    <div className="grid gap-1.5">
      {names.map((name, at) => (
        <div key={name} className="flex items-start gap-1.5">
          <NameField
            name={name}
            taken={names}
            onRename={(to) => write(renameMember(pairs, name, to) as JsonObject)}
          />
          <TemplateInput
            label={`${words.propertyValue}: ${name}`}
            hideLabel
            className="flex-1"
            error={at === 0 ? error : undefined}
            value={textOf(pairs[name])}
            onChange={(text) => write({ ...pairs, [name]: scalarOf(text) }, true)}
          />
          <IconButton
            icon="x"
            label={words.remove(name)}
            onPress={() => write(withoutMember(pairs, name) as JsonObject)}
          />
        </div>
      ))}
      <Button
        size="sm"
        icon="plus"
        className="justify-self-start"
        onPress={() => write({ ...pairs, [freeName(names)]: '' })}
      >
        {words.addProperty}
      </Button>
    </div>
  );
}

interface NameFieldProps {
  readonly name: string;
  readonly taken: readonly string[];
  readonly onRename: (to: string) => void;
}

/** Takes the name over when the person leaves it. */
function NameField({ name, taken, onRename }: NameFieldProps) {
  const [typed, setTyped] = useState(name);
  const isTaken = typed !== name && taken.includes(typed);
  return (
    <TextField
      label={`${words.propertyName}: ${name}`}
      hideLabel
      className="w-32 shrink-0"
      value={typed}
      onChange={setTyped}
      error={isTaken ? words.propertyTaken : undefined}
      onBlur={() => {
        if (typed.trim() !== '' && typed !== name && !isTaken) onRename(typed.trim());
        else if (typed.trim() === '') setTyped(name);
      }}
    />
  );
}

function freeName(names: readonly string[]): string {
  for (let number = names.length + 1; ; number++) {
    const name = `property${number}`;
    if (!names.includes(name)) return name;
  }
}
