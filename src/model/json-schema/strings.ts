import { isNumeric, type Value, type ValueObject } from '../../expressions/index';
import { compilePattern } from '../pattern/compile-pattern';
import { matches } from '../pattern/matches';
import { formats } from './formats';
import { type Check, report, type Visit } from './visit';

export function stringChecks(schema: ValueObject, schemaId: string): readonly Check[] {
  const { maxLength, minLength, pattern, format } = schema;
  const checks: Check[] = [];
  const add = (errorType: string, holds: Holds, why: string): void => {
    checks.push(stringCheck(errorType, schemaId, holds, why));
  };
  if (isNumeric(maxLength)) {
    const most = Number(maxLength);
    add('maxLength', (text) => lengthOf(text) <= most, `exceeds maximum length of ${maxLength}`);
  }
  if (isNumeric(minLength)) {
    const least = Number(minLength);
    add(
      'minLength',
      (text) => lengthOf(text) >= least,
      `is less than minimum length of ${minLength}`,
    );
  }
  const matcher = matcherOf(pattern);
  if (matcher) add('pattern', matcher, `does not match regex pattern '${pattern}'`);
  const hasFormat = typeof format === 'string' && Object.hasOwn(formats, format) && formats[format];
  if (hasFormat) add('format', hasFormat, `does not validate against format '${format}'`);
  return checks;
}

/** Characters, not units of UTF-16. */
const lengthOf = (text: string): number =>
  text.length - (text.match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0);

type Holds = (text: string, visit: Visit) => boolean;

function stringCheck(errorType: string, schemaId: string, holds: Holds, why: string): Check {
  return (value, visit) => {
    if (typeof value !== 'string' || holds(value, visit)) return;
    report(visit, { errorType, schemaId, message: `String '${value}' ${why}.`, value });
  };
}

/** Undefined for a pattern that is none, or that cannot be matched in linear time: it says nothing. */
export function matcherOf(pattern: Value | undefined): Holds | undefined {
  if (typeof pattern !== 'string') return undefined;
  const program = compilePattern(pattern);
  return program && ((text, visit) => matches(program, text, visit));
}
