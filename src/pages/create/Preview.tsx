import { useState } from 'react';
import { buttonSchema, readButtonInputs } from '../../model/button-inputs';
import { Button, Card, FieldStack, Tile } from '../../ui';
import type { FormValues } from '../run-form/form-values';
import { InputField } from '../run-form/InputField';
import { toButtonInput } from './input-rows';
import type { NewFlowState } from './use-new-flow';
import { words } from './words';

/** The form that the inputs will make. It can be tried, and does nothing. */
export function Preview({ form }: { form: NewFlowState }) {
  const [values, setValues] = useState<FormValues>({});
  const inputs = readButtonInputs(buttonSchema(form.rows.map(toButtonInput)));
  return (
    <Card title={words.preview} className="self-start lg:sticky lg:top-17">
      <div className="m-3.5 mt-0 rounded-lg border border-line bg-surface p-4 shadow-lift">
        <div className="mb-4 flex items-center gap-3">
          <Tile colour="blue" glyph="mouse-pointer-click" size={32} />
          <b className="min-w-0 text-md wrap-anywhere">{form.name.trim() || words.untitled}</b>
        </div>
        <FieldStack>
          {inputs.length === 0 && <p className="text-ink-3">{words.previewEmpty}</p>}
          {inputs.map((input) => (
            <InputField
              key={input.key}
              input={input}
              value={values[input.key]}
              fault={undefined}
              onChange={(value) => setValues({ ...values, [input.key]: value })}
            />
          ))}
        </FieldStack>
        <Button variant="primary" icon="play" isDisabled className="mt-5 w-full">
          {words.run}
        </Button>
      </div>
    </Card>
  );
}
