import { type FormEvent, useState } from 'react';
import type { StartForm } from '../../designer';
import { Button, FieldStack } from '../../ui';
import { bodyOf, type FormValues, findFaults } from '../run-form/form-values';
import { InputField } from '../run-form/InputField';
import { words } from './words';

/** What the draft asks for now, in the designer's side panel. */
export const TestForm: StartForm = ({ inputs, isStarting, onStart }) => {
  const [values, setValues] = useState<FormValues>({});
  const [tried, setTried] = useState(false);
  const faults = tried ? findFaults(inputs, values) : {};
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (Object.keys(findFaults(inputs, values)).length === 0) onStart(bodyOf(inputs, values));
  };
  return (
    <form onSubmit={submit} noValidate>
      <FieldStack>
        {inputs.length === 0 && <p className="text-ink-2">{words.asksNothing}</p>}
        {inputs.map((input) => (
          <InputField
            key={input.key}
            input={input}
            value={values[input.key]}
            fault={faults[input.key]}
            onChange={(value) => setValues((before) => ({ ...before, [input.key]: value }))}
          />
        ))}
        <Button type="submit" variant="primary" icon="play" isPending={isStarting}>
          {words.runDraft}
        </Button>
      </FieldStack>
    </form>
  );
};
