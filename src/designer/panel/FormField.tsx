import { useContext } from 'react';
import type { FieldManifest } from '../../model/actions/manifest';
import type { Action, Trigger } from '../../model/definition';
import { dependentsOf } from '../../model/dynamic-fields';
import { isObject, valueAt } from '../../model/step';
import { useDesignerState } from '../use-designer';
import { FieldEditor } from './FieldEditor';
import { FieldErrorsContext } from './field-errors';
import { withTypeOfVariable } from './variable-field';

interface FormFieldProps {
  readonly field: FieldManifest;
  readonly step: Action | Trigger;
  /** All of the form: those that depend on this one are emptied when it changes. */
  readonly fields: readonly FieldManifest[];
}

/** A field in its place of the form, with what is wrong in it. */
export function FormField({ field, step, fields }: FormFieldProps) {
  const { errors, touch } = useContext(FieldErrorsContext);
  const dependents = dependentPaths(field, step, fields);
  const definition = useDesignerState((state) => state.definition);
  const name = field.path.join('/');
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it notices that the focus leaves, no more
    <div
      data-field={name}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) touch(name);
      }}
    >
      <FieldEditor
        field={withTypeOfVariable(field, step, definition)}
        value={valueAt(step, field.path)}
        error={errors.get(name)}
        dependents={dependents}
      />
    </div>
  );
}

/** What was chosen of an old list means nothing in the new one. */
function dependentPaths(
  changed: FieldManifest,
  step: Action | Trigger,
  fields: readonly FieldManifest[],
): readonly (readonly string[])[] {
  const names = dependentsOf(fields, changed.name);
  const { parameters } = isObject(step.inputs) ? step.inputs : {};
  const keys = isObject(parameters) ? Object.keys(parameters) : [];
  return fields
    .filter((one) => names.has(one.name))
    .flatMap(({ name, path, dynamicSchema }) => [
      ...(valueAt(step, path) === undefined ? [] : [path]),
      ...keys
        .filter((key) => dynamicSchema && key.startsWith(`${name}/`))
        .map((key) => ['inputs', 'parameters', key]),
    ]);
}
