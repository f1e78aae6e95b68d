import type { ButtonInput } from '../../model/button-inputs';
import { DateField, NumberField, Select, Switch, TextField } from '../../ui';
import type { FormFault, FormValues } from './form-values';
import { words } from './words';

export interface InputFieldProps {
  readonly input: ButtonInput;
  readonly value: FormValues[string] | undefined;
  readonly fault: FormFault | undefined;
  readonly autoFocus?: boolean;
  readonly onChange: (value: FormValues[string]) => void;
}

/** The field for one input of the button. */
export function InputField({ input, value, fault, autoFocus = false, onChange }: InputFieldProps) {
  const common = {
    label: input.title,
    isRequired: input.required,
    autoFocus,
    error: fault && words[fault],
    ...(input.description && { help: input.description }),
  };
  switch (input.kind) {
    case 'number':
      return (
        <NumberField
          {...common}
          value={typeof value === 'number' ? value : Number.NaN}
          onChange={onChange}
        />
      );
    case 'boolean':
      return (
        <Switch
          label={input.title}
          autoFocus={autoFocus}
          {...(input.description && { help: input.description })}
          isSelected={value === true}
          onChange={onChange}
        />
      );
    case 'choice':
      return (
        <Select
          {...common}
          placeholder={words.choose}
          choices={input.choices.map((choice) => ({ id: choice, label: choice }))}
          value={typeof value === 'string' ? value : null}
          onChange={onChange}
        />
      );
    case 'date':
      return <DateField {...common} value={String(value ?? '')} onChange={onChange} />;
    case 'email':
      return (
        <TextField
          {...common}
          type="email"
          inputMode="email"
          autoComplete="email"
          value={String(value ?? '')}
          onChange={onChange}
        />
      );
    case 'text':
      return <TextField {...common} value={String(value ?? '')} onChange={onChange} />;
  }
}
