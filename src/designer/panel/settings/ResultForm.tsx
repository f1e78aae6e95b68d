import type { Json, JsonObject } from '../../../model/definition';
import { isObject } from '../../../model/step';
import { Select, TextField } from '../../../ui';
import { JsonTextField } from './JsonTextField';
import { words } from './testing-words';

const statuses = ['Succeeded', 'Failed', 'Skipped', 'TimedOut'] as const;
export type ResultStatus = (typeof statuses)[number];

interface ResultFormProps {
  readonly result: JsonObject;
  readonly onChange: (result: JsonObject, typing?: string) => void;
}

/** A static result: how a step ends without doing anything. */
export function ResultForm({ result, onChange }: ResultFormProps) {
  const status = statusOf(result);
  const error = isObject(result.error) ? result.error : {};
  const setError = (member: string, text: string) =>
    onChange({ ...result, error: { ...error, [member]: text } }, member);
  return (
    <>
      <Select
        label={words.status}
        choices={statuses.map((id) => ({ id, label: words.statusName(id) }))}
        value={status}
        onChange={(id) => onChange({ ...result, status: id })}
      />
      {status !== 'Succeeded' && status !== 'Skipped' && (
        <>
          <TextField
            label={words.errorCode}
            value={String(error.code ?? '')}
            onChange={(text) => setError('code', text)}
          />
          <TextField
            label={words.errorMessage}
            value={String(error.message ?? '')}
            onChange={(text) => setError('message', text)}
          />
        </>
      )}
      <JsonTextField
        label={words.outputs}
        help={words.outputsHelp}
        value={result.outputs}
        onChange={(outputs) => onChange(withOutputs(result, outputs), 'outputs')}
      />
    </>
  );
}

function withOutputs(
  { outputs: _old, ...rest }: JsonObject,
  outputs: Json | undefined,
): JsonObject {
  return outputs === undefined ? rest : { ...rest, outputs };
}

function statusOf({ status }: JsonObject): ResultStatus {
  const wanted = String(status ?? 'Succeeded').toLowerCase();
  return statuses.find((one) => one.toLowerCase() === wanted) ?? 'Succeeded';
}
