/** What is given to a variable is of the variable's type, however the manifest leaves it open. */
import type { FieldManifest } from '../../model/actions/manifest';
import type { Action, Definition, Trigger } from '../../model/definition';
import { isObject } from '../../model/step';
import { declaredBy, declaredVariables } from '../../model/variables';

const types: Readonly<Record<string, FieldManifest['type']>> = {
  string: 'string',
  integer: 'integer',
  float: 'number',
  boolean: 'boolean',
  array: 'array',
  object: 'object',
};

export function withTypeOfVariable(
  field: FieldManifest,
  step: Action | Trigger,
  definition: Pick<Definition, 'actions'>,
): FieldManifest {
  const type = types[variableType(field, step, definition)?.toLowerCase() ?? ''];
  return type === undefined || type === field.type ? field : { ...field, type };
}

/** WDL: the type as the flow declares it, whatever its case. */
function variableType(
  { path }: FieldManifest,
  step: Action | Trigger,
  definition: Pick<Definition, 'actions'>,
): string | undefined {
  if (path.at(-1) !== 'value') return undefined;
  switch (step.type.toLowerCase()) {
    case 'initializevariable':
      return declaredBy(step).find((one) => String(one.index) === path.at(-2))?.type;
    case 'setvariable': {
      const name = isObject(step.inputs) ? step.inputs.name : undefined;
      const wanted = typeof name === 'string' ? name.toLowerCase() : undefined;
      return declaredVariables(definition).find((one) => one.name.toLowerCase() === wanted)?.type;
    }
    default:
      return undefined;
  }
}
