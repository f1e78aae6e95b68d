import type { Value, ValueObject } from '../../expressions/index';
import type { SchemaPlace } from './schema-place';
import type { Violation } from './violation';
import { attempt, type Check, type Finding, report, type Visit } from './visit';

/** `allOf`, `anyOf`, `oneOf`, `not` and `if`. */
export function combinationChecks(schema: ValueObject, place: SchemaPlace): readonly Check[] {
  return [
    ...several('allOf', schema, place, ({ failed, childErrors }) =>
      failed.length === 0
        ? undefined
        : {
            message: `JSON does not match all schemas from 'allOf'. Invalid schema indexes: ${failed.join(', ')}.`,
            childErrors,
          },
    ),
    ...several('anyOf', schema, place, ({ met, childErrors }) =>
      met.length > 0
        ? undefined
        : { message: "JSON does not match any schemas from 'anyOf'.", childErrors },
    ),
    ...several('oneOf', schema, place, ({ met, childErrors }) => {
      if (met.length === 1) return undefined;
      if (met.length === 0) {
        return { message: "JSON is valid against no schemas from 'oneOf'.", childErrors };
      }
      return {
        message: `JSON is valid against more than one schema from 'oneOf'. Valid schema indexes: ${met.join(', ')}.`,
      };
    }),
    ...notChecks(schema, place),
    ...conditionChecks(schema, place),
  ];
}

interface Tally {
  /** Indexes of schemas. */
  readonly met: readonly number[];
  readonly failed: readonly number[];
  readonly childErrors: readonly Violation[];
}
type Verdict = Pick<Finding, 'message' | 'childErrors'> | undefined;

function several(
  errorType: 'allOf' | 'anyOf' | 'oneOf',
  schema: ValueObject,
  place: SchemaPlace,
  judge: (tally: Tally) => Verdict,
): readonly Check[] {
  const list = schema[errorType];
  if (!Array.isArray(list) || list.length === 0) return [];
  const checks = list.map((one: Value, i) => place.child(one, errorType, String(i)));
  // What follows the first match changes nothing for anyOf.
  const stopsEarly = errorType === 'anyOf';
  const check: Check = (value, visit) => {
    const verdict = judge(tallyOf(checks, value, visit, stopsEarly));
    if (verdict) report(visit, { errorType, schemaId: place.id, ...verdict });
  };
  return [check];
}

/** WDL: what the schemas say stands in the reverse order of the schemas. */
function tallyOf(checks: readonly Check[], value: Value, visit: Visit, stopsEarly: boolean): Tally {
  const met: number[] = [];
  const failed: number[] = [];
  const found: (readonly Violation[])[] = [];
  for (const [i, check] of checks.entries()) {
    const violations = attempt(check, value, visit);
    if (violations) {
      failed.push(i);
      found.push(violations);
    } else {
      met.push(i);
      if (stopsEarly) break;
    }
  }
  return { met, failed, childErrors: found.reverse().flat() };
}

function notChecks({ not }: ValueObject, place: SchemaPlace): readonly Check[] {
  if (not === undefined) return [];
  const forbidden = place.child(not, 'not');
  const check: Check = (value, visit) => {
    if (attempt(forbidden, value, visit)) return;
    const message = "JSON is valid against schema from 'not'.";
    report(visit, { errorType: 'not', schemaId: place.id, message });
  };
  return [check];
}

function conditionChecks(schema: ValueObject, place: SchemaPlace): readonly Check[] {
  if (schema.if === undefined) return [];
  const condition = place.child(schema.if, 'if');
  const branches = {
    // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema.
    then: schema.then === undefined ? undefined : place.child(schema.then, 'then'),
    else: schema.else === undefined ? undefined : place.child(schema.else, 'else'),
  };
  const check: Check = (value, visit) => {
    const errorType = attempt(condition, value, visit) ? 'else' : 'then';
    const branch = branches[errorType];
    const childErrors = branch && attempt(branch, value, visit);
    if (!childErrors) return;
    const message = `JSON does not match schema from '${errorType}'.`;
    report(visit, { errorType, schemaId: place.id, message, childErrors });
  };
  return [check];
}
