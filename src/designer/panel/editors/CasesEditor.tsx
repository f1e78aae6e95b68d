import { useId, useState } from 'react';
import type { Problem } from '../../../model/check/problem';
import type { Action, Json } from '../../../model/definition';
import { Button, IconButton, notify } from '../../../ui';
import { displayName } from '../../step-name';
import { useDesigner } from '../../use-designer';
import { words } from '../../words';
import { scalarOf, textOf } from '../field-text';
import { useStepName } from '../step-context';
import { TemplateInput } from '../TemplateInput';
import { caseWords } from './case-words';

type Cases = NonNullable<Action['cases']>;

/** The cases of a Switch: what each is called, and the value that leads into it. */
export function CasesEditor({ cases, problems }: { cases: Cases; problems: readonly Problem[] }) {
  const designer = useDesigner();
  const step = useStepName();
  const names = Object.keys(cases);
  const add = () =>
    designer.dispatch({ name: 'addCase', args: { step, name: caseWords.newCase, value: '' } });
  return (
    <section className="grid gap-2.5" aria-label={caseWords.cases}>
      <h3 className="text-xs font-medium text-ink-2">{caseWords.cases}</h3>
      {names.length === 0 && <p className="text-xs text-ink-3">{caseWords.noCases}</p>}
      {names.map((name) => (
        <CaseCard
          key={name}
          name={name}
          value={cases[name]?.case}
          steps={Object.keys(cases[name]?.actions ?? {}).length}
          error={problems.find((one) => one.path[0] === 'cases' && one.path[1] === name)?.message}
        />
      ))}
      <Button size="sm" icon="plus" className="justify-self-start" onPress={add}>
        {caseWords.add}
      </Button>
      <p className="text-xs text-ink-3">{caseWords.defaultHelp}</p>
    </section>
  );
}

interface CaseCardProps {
  readonly name: string;
  readonly value: Json | undefined;
  readonly steps: number;
  readonly error: string | undefined;
}

function CaseCard({ name, value, steps, error }: CaseCardProps) {
  const designer = useDesigner();
  const step = useStepName();
  const title = displayName(name);
  const remove = () => {
    if (designer.dispatch({ name: 'removeCase', args: { step, name } }) !== null) return;
    notify({ title: caseWords.removed(title, steps), undo: () => designer.undo() });
  };
  const setValue = (text: string) =>
    designer.dispatch(
      { name: 'setCase', args: { step, name, value: scalarOf(text) } },
      `${step}/cases/${name}`,
    );
  return (
    <div className="grid gap-2 rounded-md p-2.5 inset-ring inset-ring-line">
      <div className="flex items-start gap-1.5">
        <CaseName key={name} name={name} />
        <IconButton icon="trash-2" size="sm" label={caseWords.remove(title)} onPress={remove} />
      </div>
      <TemplateInput
        label={caseWords.valueOf(title)}
        required
        placeholder={caseWords.valueHint}
        value={textOf(value)}
        error={error}
        onChange={setValue}
      />
    </div>
  );
}

/** A name is written when it is whole: half of it may be another's. */
function CaseName({ name }: { name: string }) {
  const designer = useDesigner();
  const step = useStepName();
  const id = useId();
  const [error, setError] = useState<string | null>(null);
  const rename = (to: string) => {
    setError(null);
    if (to.trim() === '' || to === displayName(name)) return;
    const refused = designer.dispatch({ name: 'renameCase', args: { step, name, to } });
    if (refused === null) return;
    designer.dismissRefusal();
    setError(refused === 'nameTaken' ? caseWords.taken : words.refusal(refused));
  };
  return (
    <div className="min-w-0 flex-1">
      <input
        aria-label={caseWords.nameOf(displayName(name))}
        aria-invalid={error !== null}
        aria-describedby={error === null ? undefined : id}
        defaultValue={displayName(name)}
        maxLength={80}
        className="field-box h-[30px] w-full px-2 font-medium outline-none focus:field-box-focus"
        onBlur={(event) => rename(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') rename(event.currentTarget.value);
          if (event.key === 'Escape') event.currentTarget.value = displayName(name);
        }}
      />
      {error !== null && (
        <p id={id} role="alert" className="mt-1 text-xs text-bad">
          {error}
        </p>
      )}
    </div>
  );
}
