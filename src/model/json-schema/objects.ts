import { isNumeric, isObject, type Value, type ValueObject } from '../../expressions/index';
import type { SchemaPlace } from './schema-place';
import { attempt, type Check, report } from './visit';

/** What a schema says of an object as a whole. */
export function objectChecks(schema: ValueObject, place: SchemaPlace): readonly Check[] {
  return [
    ...requiredChecks(schema, place.id),
    ...countChecks(schema, place.id),
    ...keyDependencies(schema, place.id),
  ];
}

function requiredChecks({ required }: ValueObject, schemaId: string): readonly Check[] {
  const names = namesIn(required);
  if (names.length === 0) return [];
  const check: Check = (value, visit) => {
    if (!isObject(value)) return;
    const missing = names.filter((name) => !Object.hasOwn(value, name));
    if (missing.length === 0) return;
    const message = `Required properties are missing from object: ${missing.join(', ')}.`;
    report(visit, { errorType: 'required', schemaId, message, value: missing });
  };
  return [check];
}

const namesIn = (list: Value | undefined): readonly string[] =>
  Array.isArray(list) ? list.filter((one) => typeof one === 'string') : [];

function countChecks(schema: ValueObject, schemaId: string): readonly Check[] {
  const { minProperties, maxProperties } = schema;
  if (minProperties === undefined && maxProperties === undefined) return [];
  const check: Check = (value, visit) => {
    if (!isObject(value)) return;
    const count = Object.keys(value).length;
    const told = `Object property count ${count}`;
    if (isNumeric(maxProperties) && count > Number(maxProperties)) {
      const message = `${told} exceeds maximum count of ${maxProperties}.`;
      report(visit, { errorType: 'maxProperties', schemaId, message });
    }
    if (isNumeric(minProperties) && count < Number(minProperties)) {
      const message = `${told} is less than minimum count of ${minProperties}.`;
      report(visit, { errorType: 'minProperties', schemaId, message });
    }
  };
  return [check];
}

const dependenciesOf = ({ dependencies }: ValueObject): readonly [string, Value][] =>
  dependencies !== undefined && isObject(dependencies) ? Object.entries(dependencies) : [];

/** Members that need other members. */
function keyDependencies(schema: ValueObject, schemaId: string): readonly Check[] {
  return dependenciesOf(schema).flatMap(([name, needed]) => {
    if (!Array.isArray(needed)) return [];
    const check: Check = (value, visit) => {
      if (!isObject(value) || !Object.hasOwn(value, name)) return;
      const missing = namesIn(needed).filter((one) => !Object.hasOwn(value, one));
      if (missing.length === 0) return;
      const message = `Dependencies for property '${name}' failed. Missing required keys: ${missing.join(', ')}.`;
      report(visit, { errorType: 'dependencies', schemaId, message, value: name });
    };
    return [check];
  });
}

/** Members in whose presence the object has to meet another schema as well. */
export function schemaDependencies(schema: ValueObject, place: SchemaPlace): readonly Check[] {
  return dependenciesOf(schema).flatMap(([name, needed]) => {
    if (Array.isArray(needed)) return [];
    const then = place.child(needed, 'dependencies', name);
    const check: Check = (value, visit) => {
      if (!isObject(value) || !Object.hasOwn(value, name)) return;
      const childErrors = attempt(then, value, visit);
      if (!childErrors) return;
      const message = `Dependencies for property '${name}' failed.`;
      report(visit, { errorType: 'dependencies', schemaId: place.id, message, childErrors });
    };
    return [check];
  });
}
