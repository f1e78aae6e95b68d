import { useCallback, useMemo, useState } from 'react';
import type { FieldManifest } from '../../model/actions/manifest';
import type { Problem } from '../../model/check/problem';
import type { Action, Trigger } from '../../model/definition';
import { hostOf, type StepDescription, triggerSchema, valueAt } from '../../model/step';
import { Button, Note } from '../../ui';
import { useDesigner, useDesignerState } from '../use-designer';
import { words } from '../words';
import { AdvancedFields } from './AdvancedFields';
import { DynamicFields } from './DynamicFields';
import { CasesEditor } from './editors/CasesEditor';
import { FormValuesContext } from './editors/form-values';
import { Fixes } from './Fixes';
import { FormField } from './FormField';
import { FieldErrorsContext } from './field-errors';
import { OtherMembers } from './OtherMembers';
import { useStepName } from './step-context';
import { TriggerInputs } from './TriggerInputs';
import { useFieldErrors } from './use-field-errors';
import { panelWords } from './words';

interface StepFormProps {
  readonly step: Action | Trigger;
  readonly description: StepDescription;
  readonly problems: readonly Problem[];
}

/** What is required first, then the rest; what no field covers stands at the foot. */
export function StepForm({ step, description, problems }: StepFormProps) {
  const { fields } = description;
  const [made, setMade] = useState<readonly FieldManifest[]>([]);
  // The same fields may be made anew: only other ones are news.
  const onMade = useCallback(
    (next: readonly FieldManifest[]) =>
      setMade((before) => (namesOf(before) === namesOf(next) ? before : next)),
    [],
  );
  const values = useFormValues(step, fields);
  const covered = useMemo(() => [...fields, ...made], [fields, made]);
  const { errors, others, touch } = useFieldErrors(step, covered, problems);
  const asks =
    description.origin === 'Trigger' && !fields.some((one) => one.path.join('/') === schemaPath);
  const schema = asks ? triggerSchema(step) : undefined;
  const basic = fields.filter((one) => !one.advanced);
  const ordered = [...basic.filter((one) => one.required), ...basic.filter((one) => !one.required)];
  return (
    <FormValuesContext value={values}>
      <FieldErrorsContext value={{ errors, touch }}>
        <div className="grid grid-cols-1 content-start gap-[13px]">
          <Conflicts />
          {others
            .filter((one) => !(isSwitch(step) && isOfCase(one)))
            .map((problem) => (
              <Note
                key={`${problem.code}/${problem.path.join('/')}`}
                tone={problem.severity === 'error' ? 'bad' : 'warn'}
                actions={<Fixes problem={problem} />}
              >
                {problem.message}
              </Note>
            ))}
          {ordered.map((field) =>
            field.dynamicSchema ? (
              <DynamicFields key={field.name} field={field} step={step} onMade={onMade} />
            ) : (
              <FormField key={field.name} field={field} step={step} fields={fields} />
            ),
          )}
          <AdvancedFields fields={fields.filter((one) => one.advanced)} step={step}>
            {(field) => <FormField key={field.name} field={field} step={step} fields={fields} />}
          </AdvancedFields>
          {isSwitch(step) && <CasesEditor cases={step.cases ?? {}} problems={problems} />}
          {schema && <TriggerInputs schema={schema} />}
          <OtherMembers step={step} covered={schema ? [...covered, schemaField] : covered} />
          {!description.known && <p className="text-xs text-ink-2">{panelWords.unknownForm}</p>}
          {fields.length === 0 && !schema && (
            <p className="text-xs text-ink-2">{panelWords.nothingToFill}</p>
          )}
        </div>
      </FieldErrorsContext>
    </FormValuesContext>
  );
}

const namesOf = (fields: readonly FieldManifest[]) => fields.map((one) => one.name).join('\n');
const schemaPath = 'inputs/schema';
const schemaField = { path: ['inputs', 'schema'] };

/** Shown where the cases are edited. */
const isOfCase = ({ path }: Problem) => path[0] === 'cases' && path.length > 1;

function isSwitch(step: Action | Trigger): step is Action {
  return step.type.toLowerCase() === 'switch';
}

function useFormValues(step: Action | Trigger, fields: readonly FieldManifest[]) {
  return useMemo(() => {
    const named = (name: string) => fields.find((one) => one.name === name);
    return {
      host: hostOf(step),
      fieldValue: (name: string) => {
        const field = named(name);
        return valueAt(step, field?.path ?? ['inputs', 'parameters', name]);
      },
      titleOf: (name: string) => named(name)?.title ?? name,
    };
  }, [step, fields]);
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
            {panelWords.dismiss}
          </Button>
        }
      >
        {words.refusal(reason)}
      </Note>
    ));
}
