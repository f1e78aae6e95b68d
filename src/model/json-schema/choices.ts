import { printJson, type ValueObject } from '../../expressions/index';
import { valueKey } from './value-key';
import { type Check, plainOnly, report, spendSteps } from './visit';

/** `enum` and `const`. */
export function choiceChecks(schema: ValueObject, schemaId: string): readonly Check[] {
  const checks: Check[] = [];
  const { enum: listed, const: only } = schema;
  if (Array.isArray(listed)) {
    checks.push(choice('enum', new Set(listed.map(valueKey)), schemaId, 'is not defined in enum'));
  }
  if (only !== undefined) {
    checks.push(choice('const', new Set([valueKey(only)]), schemaId, 'does not match const'));
  }
  return checks;
}

function choice(
  errorType: string,
  keys: ReadonlySet<string>,
  schemaId: string,
  why: string,
): Check {
  return (value, visit) => {
    const key = valueKey(value);
    spendSteps(visit, key.length >> 4);
    if (keys.has(key)) return;
    const message = `Value ${printJson(value)} ${why}.`;
    report(visit, { errorType, schemaId, message, value: plainOnly(value) });
  };
}
