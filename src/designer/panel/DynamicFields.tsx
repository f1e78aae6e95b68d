import { useEffect, useMemo } from 'react';
import type { FieldManifest } from '../../model/actions/manifest';
import type { Action, Trigger } from '../../model/definition';
import { fieldsFrom } from '../../model/dynamic-fields';
import { valueAt } from '../../model/step';
import { AdvancedFields } from './AdvancedFields';
import { AskedNote } from './editors/AskedNote';
import { useAsked } from './editors/form-values';
import { FormField } from './FormField';

interface DynamicFieldsProps {
  readonly field: FieldManifest;
  readonly step: Action | Trigger;
  /** Tells which fields there are, so that nothing else shows their values. */
  readonly onMade: (fields: readonly FieldManifest[]) => void;
}

/** The fields that a service says a parameter is made of; the parameter itself while nobody says it. */
export function DynamicFields({ field, step, onMade }: DynamicFieldsProps) {
  const { dynamicSchema, name, path } = field;
  const asked = useAsked(dynamicSchema ?? null, (answer) =>
    dynamicSchema && fieldsFrom(answer, dynamicSchema, name) ? answer : undefined,
  );
  const answer = asked.state === 'answered' ? asked.answer : undefined;
  const fields = useMemo(() => {
    if (answer === undefined || !dynamicSchema) return undefined;
    const made = fieldsFrom(answer, dynamicSchema, name) ?? [];
    return made.map((one): FieldManifest => ({ ...one, path: [...path.slice(0, -1), one.name] }));
  }, [answer, dynamicSchema, name, path]);
  useEffect(() => onMade(fields ?? []), [onMade, fields]);
  const isWhole = valueAt(step, path) !== undefined;
  if (!fields || isWhole) {
    return (
      <>
        {!fields && <AskedNote asked={asked} />}
        {(isWhole || asked.state === 'failed') && (
          <FormField field={field} step={step} fields={[]} />
        )}
      </>
    );
  }
  return (
    <>
      {fields
        .filter((one) => !one.advanced)
        .map((one) => (
          <FormField key={one.name} field={one} step={step} fields={[]} />
        ))}
      <AdvancedFields fields={fields.filter((one) => one.advanced)} step={step}>
        {(one) => <FormField key={one.name} field={one} step={step} fields={[]} />}
      </AdvancedFields>
    </>
  );
}
