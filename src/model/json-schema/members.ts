import { isObject, type Value, type ValueObject } from '../../expressions/index';
import type { SchemaPlace } from './schema-place';
import { matcherOf } from './strings';
import { attempt, type Check, report, spendSteps, type Visit } from './visit';

/** What a schema says of each member: `properties`, `patternProperties`, and of all others. */
export function memberChecks(schema: ValueObject, place: SchemaPlace): readonly Check[] {
  const { properties, additionalProperties, propertyNames } = schema;
  const named = new Map<string, Check>();
  for (const [name, one] of Object.entries(
    isObject(properties ?? null) ? (properties ?? {}) : {},
  )) {
    named.set(name, place.child(one as Value, 'properties', name));
  }
  const patterns = patternedChecks(schema, place);
  const others = additionalProperties === undefined ? undefined : othersCheck(schema, place);
  const nameCheck =
    propertyNames === undefined ? undefined : place.child(propertyNames, 'propertyNames');
  if (named.size === 0 && patterns.length === 0 && !others && !nameCheck) return [];
  const check: Check = (value, visit) => {
    if (!isObject(value)) return;
    for (const name of Object.keys(value)) {
      const member = value[name] ?? null;
      spendSteps(visit, 1);
      visit.path.push(name);
      if (nameCheck) checkName(nameCheck, name, place.id, visit);
      const known = named.get(name);
      known?.(member, visit);
      const patterned = patterns.filter(({ fits }) => fits(name, visit));
      for (const each of patterned) each.check(member, visit);
      if (!known && patterned.length === 0) others?.(member, visit);
      visit.path.pop();
    }
  };
  return [check];
}

interface Patterned {
  readonly fits: (name: string, visit: Visit) => boolean;
  readonly check: Check;
}

function patternedChecks(schema: ValueObject, place: SchemaPlace): readonly Patterned[] {
  const { patternProperties } = schema;
  if (patternProperties === undefined || !isObject(patternProperties)) return [];
  return Object.entries(patternProperties).flatMap(([pattern, one]) => {
    const fits = matcherOf(pattern);
    return fits ? [{ fits, check: place.child(one, 'patternProperties', pattern) }] : [];
  });
}

function othersCheck({ additionalProperties }: ValueObject, place: SchemaPlace): Check {
  if (additionalProperties !== false) {
    return place.child(additionalProperties ?? true, 'additionalProperties');
  }
  return (_, visit) => {
    const value = String(visit.path.at(-1));
    const message = `Property '${value}' has not been defined and the schema does not allow additional properties.`;
    report(visit, { errorType: 'additionalProperties', schemaId: place.id, message, value });
  };
}

function checkName(check: Check, name: string, schemaId: string, visit: Visit): void {
  const childErrors = attempt(check, name, visit);
  if (!childErrors) return;
  const message = `Property name '${name}' does not match the schema of property names.`;
  report(visit, { errorType: 'propertyNames', schemaId, message, value: name, childErrors });
}
