import { useState } from 'react';
import type { Action, Json, JsonObject } from '../../../model/definition';
import { dependentsOf } from '../../../model/edit/dependents';
import { sameJson } from '../../../model/edit/patch';
import { firstResult, staticResultOf } from '../../../model/static-result';
import { isObject } from '../../../model/step';
import { Note, Select, Switch, TextArea, TextField } from '../../../ui';
import { useDesigner, useDesignerState } from '../../use-designer';
import { StepLinks } from '../StepLinks';
import { useStepName } from '../step-context';
import { words } from './testing-words';

const statuses = ['Succeeded', 'Failed', 'Skipped', 'TimedOut'] as const;
export type ResultStatus = (typeof statuses)[number];

/** Switching a step off, and the result that it then has. */
export function TestingTab({ action }: { action: Action }) {
  const designer = useDesigner();
  const name = useStepName();
  const definition = useDesignerState((state) => state.definition);
  const found = staticResultOf(action, definition);
  const isOff = found?.isOn === true;
  const result = found?.result ?? firstResult(action);
  const set = (on: boolean, next?: JsonObject, typing?: string) =>
    designer.dispatch(
      { name: 'setStaticResult', args: { step: name, on, ...(next ? { result: next } : {}) } },
      typing && `${name}/staticResult/${typing}`,
    );
  return (
    <div data-field="runtimeConfiguration/staticResult" className="grid content-start gap-3.5">
      <Switch
        label={words.switchedOff}
        help={isOff ? words.offHelp : words.onHelp}
        isSelected={isOff}
        onChange={(off) => set(off)}
      />
      {found && !found.result && <Note tone="warn">{words.missingResult(found.name)}</Note>}
      {found && (
        <ResultForm
          result={result}
          onChange={(next, typing) => set(isOff, next, typing)}
          isOff={isOff}
        />
      )}
      <Dependents />
    </div>
  );
}

interface ResultFormProps {
  readonly result: JsonObject;
  readonly isOff: boolean;
  readonly onChange: (result: JsonObject, typing?: string) => void;
}

function ResultForm({ result, isOff, onChange }: ResultFormProps) {
  const status = statusOf(result);
  const error = isObject(result.error) ? result.error : {};
  const setError = (member: string, text: string) =>
    onChange({ ...result, error: { ...error, [member]: text } }, member);
  return (
    <>
      {!isOff && <p className="text-xs text-ink-3">{words.keptResult}</p>}
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
      <OutputsField
        outputs={result.outputs}
        onChange={(outputs) => onChange(withOutputs(result, outputs), 'outputs')}
      />
    </>
  );
}

interface OutputsFieldProps {
  readonly outputs: Json | undefined;
  readonly onChange: (outputs: Json | undefined) => void;
}

/** Keeps what is typed until it is JSON. */
function OutputsField({ outputs, onChange }: OutputsFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const text = outputs === undefined ? '' : JSON.stringify(outputs, null, 2);
  const read = typed === null ? undefined : readJson(typed);
  const isOwn = typed !== null && (read === null || sameJson(read?.value, outputs));
  return (
    <TextArea
      label={words.outputs}
      help={words.outputsHelp}
      error={typed !== null && read === null ? words.notJson : undefined}
      mono
      rows={8}
      value={isOwn ? typed : text}
      onChange={(next) => {
        setTyped(next);
        const now = readJson(next);
        if (now) onChange(now.value);
      }}
    />
  );
}

/** Null: it is no JSON; nothing at all is no value. */
function readJson(text: string): { readonly value: Json | undefined } | null {
  if (text.trim() === '') return { value: undefined };
  try {
    return { value: JSON.parse(text) as Json };
  } catch {
    return null;
  }
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

/** Steps that read what this one gives: what they get is what the result says. */
function Dependents() {
  const name = useStepName();
  const definition = useDesignerState((state) => state.definition);
  const readers = [...new Set(dependentsOf(definition, [name]).map(({ step }) => step))];
  if (readers.length === 0) return <p className="text-xs text-ink-3">{words.readByNobody}</p>;
  return <StepLinks title={words.readBy(readers.length)} steps={readers} />;
}
