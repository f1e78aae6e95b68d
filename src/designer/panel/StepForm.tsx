import { useState } from 'react';
import type { Problem } from '../../model/check/problem';
import type { Action, Trigger } from '../../model/definition';
import { type StepDescription, triggerSchema, valueAt } from '../../model/step';
import { Button, Note } from '../../ui';
import { useDesigner, useDesignerState } from '../use-designer';
import { words } from '../words';
import { CasesEditor } from './editors/CasesEditor';
import { FieldEditor } from './FieldEditor';
import { Fixes } from './Fixes';
import { useStepName } from './step-context';
import { TriggerInputs } from './TriggerInputs';

interface StepFormProps {
  readonly step: Action | Trigger;
  readonly description: StepDescription;
  readonly problems: readonly Problem[];
}

/** What is required first; the rest folds away. */
export function StepForm({ step, description, problems }: StepFormProps) {
  const { fields } = description;
  const basic = fields.filter((field) => !field.advanced);
  const advanced = fields.filter((field) => field.advanced);
  const given = advanced.some((field) => valueAt(step, field.path) !== undefined);
  const [open, setOpen] = useState(given);
  const errors = problemsByPath(problems);
  const editor = (field: (typeof fields)[number]) => (
    <div key={field.name} data-field={field.path.join('/')}>
      <FieldEditor
        field={field}
        value={valueAt(step, field.path)}
        error={errors.get(field.path.join('/'))?.message}
      />
    </div>
  );
  const shown = new Set(fields.map((field) => field.path.join('/')));
  const others = problems.filter(
    (one) =>
      !shown.has(one.path.join('/')) &&
      !(isSwitch(step) && one.path[0] === 'cases' && one.path.length > 1),
  );
  const asks = description.origin === 'Trigger' && !shown.has('inputs/schema');
  const schema = asks ? triggerSchema(step) : undefined;
  return (
    <div className="grid content-start gap-[13px]">
      <Conflicts />
      {others.map((problem) => (
        <Note
          key={`${problem.code}/${problem.path.join('/')}`}
          tone={problem.severity === 'error' ? 'bad' : 'warn'}
          actions={<Fixes problem={problem} />}
        >
          {problem.message}
        </Note>
      ))}
      {basic.map(editor)}
      {advanced.length > 0 && (
        <Button
          variant="quiet"
          size="sm"
          className="justify-self-start"
          icon={open ? 'chevron-down' : 'chevron-right'}
          aria-expanded={open}
          onPress={() => setOpen(!open)}
        >
          {words.advanced(advanced.length)}
        </Button>
      )}
      {open && advanced.map(editor)}
      {isSwitch(step) && <CasesEditor cases={step.cases ?? {}} problems={problems} />}
      {schema && <TriggerInputs schema={schema} />}
      {fields.length === 0 && !schema && (
        <p className="text-xs text-ink-2">
          {description.known ? words.nothingToFill : words.unknownForm}
        </p>
      )}
    </div>
  );
}

function isSwitch(step: Action | Trigger): step is Action {
  return step.type.toLowerCase() === 'switch';
}

/** Edits of this tab that others' edits made impossible. */
function Conflicts() {
  const designer = useDesigner();
  const name = useStepName();
  const conflicts = useDesignerState((state) => state.conflicts);
  return conflicts
    .filter(({ command }) => command.args.step === name)
    .map(({ commandId, command, reason }) => (
      <Note
        key={commandId}
        tone="bad"
        title={words.conflict(words.command(command))}
        actions={
          <Button size="sm" onPress={() => designer.dismissConflict(commandId)}>
            {words.dismiss}
          </Button>
        }
      >
        {words.refusal(reason)}
      </Note>
    ));
}

function problemsByPath(problems: readonly Problem[]): ReadonlyMap<string, Problem> {
  // Worst first, and the first of a path wins.
  return new Map([...problems].reverse().map((one) => [one.path.join('/'), one]));
}
