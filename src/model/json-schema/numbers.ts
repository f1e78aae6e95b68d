import {
  compareNumbers,
  isInteger,
  isNumeric,
  type Value,
  type ValueObject,
} from '../../expressions/index';
import { type Check, report } from './visit';

type Number_ = Parameters<typeof compareNumbers>[0];

export function numberChecks(schema: ValueObject, schemaId: string): readonly Check[] {
  const { multipleOf } = schema;
  return [
    ...bound('maximum', schema, schemaId, 'exceeds maximum value of', 1),
    ...bound('minimum', schema, schemaId, 'is less than minimum value of', -1),
    ...(isNumeric(multipleOf) ? [multiple(multipleOf, schemaId)] : []),
  ];
}

/** Draft 4 says by a Boolean that the bound itself is excluded; later drafts give another bound. */
function bound(
  errorType: 'maximum' | 'minimum',
  schema: ValueObject,
  schemaId: string,
  beyond: string,
  side: 1 | -1,
): readonly Check[] {
  const name = errorType === 'maximum' ? 'exclusiveMaximum' : 'exclusiveMinimum';
  const exclusive = schema[name];
  const limits: readonly (readonly [Value | undefined, boolean])[] = [
    [schema[errorType], exclusive === true],
    [exclusive, true],
  ];
  return limits.flatMap(([limit, excluded]) => {
    if (!isNumeric(limit)) return [];
    const check: Check = (value, visit) => {
      if (!isNumeric(value)) return;
      const order = compareNumbers(value, limit) * side;
      if (order < 0 || (order === 0 && !excluded)) return;
      const message =
        order > 0
          ? `${labelled(value)} ${beyond} ${limit}.`
          : `${labelled(value)} equals ${errorType} value of ${limit} and exclusive ${errorType} is true.`;
      report(visit, { errorType, schemaId, message, value });
    };
    return [check];
  });
}

function multiple(factor: Number_, schemaId: string): Check {
  return (value, visit) => {
    if (!isNumeric(value) || isMultiple(value, factor)) return;
    const message = `${labelled(value)} is not a multiple of ${factor}.`;
    report(visit, { errorType: 'multipleOf', schemaId, message, value });
  };
}

/** With room for the rounding of binary fractions: 0.3 is a multiple of 0.1. */
function isMultiple(value: Number_, factor: Number_): boolean {
  if (isInteger(value) && isInteger(factor) && Number(factor) !== 0) {
    return BigInt(value) % BigInt(factor) === 0n;
  }
  const times = Number(value) / Number(factor);
  return Math.abs(times - Math.round(times)) <= 1e-9 * Math.max(1, Math.abs(times));
}

const labelled = (value: Number_): string => `${isInteger(value) ? 'Integer' : 'Float'} ${value}`;
