import { functionError } from '../errors';
import { type Run, spendItems } from '../run';
import type { Value, ValueObject } from '../value';
import type { manipulationFunctions } from './manipulation';
import type { BodiesOf } from './signature';

export const manipulationBodies: BodiesOf<typeof manipulationFunctions> = {
  addProperty: (run, object, name, value) => {
    if (existingName(object, name) !== undefined) {
      throw functionError(
        'addProperty',
        `expects the property to not exist in the object. Unable to add property '${name}' to the object as it already exists.`,
      );
    }
    return withMember(run, object, name, value);
  },
  coalesce: (run, args) => {
    for (const arg of args) {
      const value = arg(run);
      if (value !== null) return value;
    }
    return null;
  },
  removeProperty: (run, object, name) => {
    const existing = existingName(object, name);
    spendItems(run, Object.keys(object).length);
    return Object.fromEntries(Object.entries(object).filter(([key]) => key !== existing));
  },
  setProperty: (run, object, name, value) =>
    withMember(run, object, existingName(object, name) ?? name, value),
};

/** WDL: the name in exact case if it is there, otherwise one that differs in case only. */
function existingName(object: ValueObject, name: string): string | undefined {
  if (Object.hasOwn(object, name)) return name;
  const lower = name.toLowerCase();
  return Object.keys(object).find((key) => key.toLowerCase() === lower);
}

function withMember(run: Run, object: ValueObject, name: string, value: Value): ValueObject {
  spendItems(run, Object.keys(object).length + 1);
  return Object.fromEntries([...Object.entries(object), [name, value]]);
}
