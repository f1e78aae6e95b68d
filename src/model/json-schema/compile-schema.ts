import { isObject, type Value, type ValueObject } from '../../expressions/index';
import { arrayChecks } from './arrays';
import { choiceChecks } from './choices';
import { combinationChecks } from './combinations';
import { memberChecks } from './members';
import { numberChecks } from './numbers';
import { objectChecks, schemaDependencies } from './objects';
import type { SchemaPlace } from './schema-place';
import { stringChecks } from './strings';
import { typeCheck } from './type-check';
import { type Check, enter, report } from './visit';

/** A whole schema and the checks of its parts, each made once, when it is first needed. */
interface Whole {
  readonly schema: Value;
  readonly checks: Map<string, Check>;
}

export function compileSchema(schema: Value): Check {
  return checkAt({ schema, checks: new Map() }, schema, '#');
}

function checkAt(whole: Whole, schema: Value, id: string): Check {
  const known = whole.checks.get(id);
  if (known) return known;
  let made: Check | undefined;
  const check: Check = (value, visit) => {
    made ??= makeCheck(whole, schema, id);
    enter(visit);
    made(value, visit);
    visit.depth--;
  };
  whole.checks.set(id, check);
  return check;
}

const admitAll: Check = () => {};

function makeCheck(whole: Whole, schema: Value, id: string): Check {
  if (schema === false) return refuse(id);
  if (!isObject(schema)) return admitAll;
  // Up to draft 7 a reference stands alone: what is beside it says nothing.
  if (typeof schema.$ref === 'string') return referred(whole, schema.$ref);
  const place: SchemaPlace = {
    id,
    child: (one, ...steps) => checkAt(whole, one, [id, ...steps.map(escapeStep)].join('/')),
  };
  const admit = typeCheck(schema.type, id);
  const checks = checksOf(schema, place);
  return (value, visit) => {
    if (!admit(value, visit)) return;
    for (const check of checks) check(value, visit);
  };
}

/** WDL: violations come in this order. */
function checksOf(schema: ValueObject, place: SchemaPlace): readonly Check[] {
  return [
    ...numberChecks(schema, place.id),
    ...stringChecks(schema, place.id),
    ...memberChecks(schema, place),
    ...arrayChecks(schema, place),
    ...choiceChecks(schema, place.id),
    ...combinationChecks(schema, place),
    ...schemaDependencies(schema, place),
    ...objectChecks(schema, place),
  ];
}

function refuse(schemaId: string): Check {
  return (_, visit) => {
    report(visit, { errorType: 'valid', schemaId, message: 'Schema always fails validation.' });
  };
}

/** A reference out of the document, or to nothing, says nothing: there is nowhere to look. */
function referred(whole: Whole, ref: string): Check {
  if (!ref.startsWith('#')) return admitAll;
  let schema: Value | undefined = whole.schema;
  for (const step of ref.split('/').slice(1)) schema = stepInto(schema, unescapeStep(step));
  return schema === undefined ? admitAll : checkAt(whole, schema, ref === '#/' ? '#' : ref);
}

function stepInto(schema: Value | undefined, step: string): Value | undefined {
  if (typeof schema !== 'object' || schema === null || !Object.hasOwn(schema, step)) {
    return undefined;
  }
  return (schema as ValueObject)[step];
}

const escapeStep = (step: string): string => step.replaceAll('~', '~0').replaceAll('/', '~1');

function unescapeStep(step: string): string {
  const plain = step.replaceAll('~1', '/').replaceAll('~0', '~');
  try {
    return decodeURIComponent(plain);
  } catch {
    return plain;
  }
}
