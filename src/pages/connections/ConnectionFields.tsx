import type { ParameterManifest } from '../../model/connector';
import { Select, TextField } from '../../ui';
import { formWords as words } from './words';

export type ConnectionValues = Readonly<Record<string, string>>;

/** Fields that must be filled in and are not; where something is stored already, none must. */
export function missingFields(
  fields: readonly ParameterManifest[],
  values: ConnectionValues,
): readonly string[] {
  return fields
    .filter((field) => field.required && (values[field.name] ?? '').trim() === '')
    .map((field) => field.name);
}

export interface ConnectionFieldsProps {
  readonly fields: readonly ParameterManifest[];
  readonly values: ConnectionValues;
  readonly onChange: (values: ConnectionValues) => void;
  /** Names of those to be filled in. */
  readonly missing: readonly string[];
  /** Something is stored: what stays empty stays as it is. */
  readonly replacing?: boolean;
}

/** What a connector asks for to sign in. A secret is typed in and never shown again. */
export function ConnectionFields(props: ConnectionFieldsProps) {
  const { fields, values, onChange, missing, replacing = false } = props;
  return fields.map((field) => {
    const common = {
      label: field.title,
      isRequired: field.required === true && !replacing,
      error: missing.includes(field.name) ? words.missing : undefined,
      ...(field.description !== undefined && { help: field.description }),
    };
    const set = (value: string) => onChange({ ...values, [field.name]: value });
    if (field.choices) {
      return (
        <Select
          key={field.name}
          {...common}
          choices={field.choices.map(({ value, title }) => ({ id: String(value), label: title }))}
          value={values[field.name] ?? null}
          onChange={set}
        />
      );
    }
    const isSecret = field.editor === 'secret';
    const placeholder = replacing && isSecret ? words.storedSecret : field.placeholder;
    return (
      <TextField
        key={field.name}
        {...common}
        type={isSecret ? 'password' : 'text'}
        autoComplete={isSecret ? 'new-password' : 'off'}
        value={values[field.name] ?? ''}
        onChange={set}
        {...(placeholder !== undefined && { placeholder })}
      />
    );
  });
}
