import { functionError } from './errors';
import { property } from './select';
import { isArray, isObject } from './types';
import type { Value } from './value';

const member = (value: Value, name: string): Value =>
  isObject(value) ? (property(value, name, name.toLowerCase()) ?? null) : null;

const elements = (value: Value): readonly Value[] => (isArray(value) ? value : []);

/** All values of a key in outputs whose `Content-Type` header announces form data. */
export function formValues(name: string, outputs: Value, key: string): readonly Value[] {
  const type = String(member(member(outputs, 'headers'), 'Content-Type') ?? '').toLowerCase();
  const body = member(outputs, 'body');
  if (type.startsWith('application/x-www-form-urlencoded')) {
    return elements(member(body, '$formdata'))
      .filter((pair) => member(pair, 'key') === key)
      .map((pair) => member(pair, 'value'));
  }
  if (type.startsWith('multipart/form-data')) {
    return elements(member(body, '$multipart'))
      .filter((part) => nameOf(part) === key)
      .map((part) => member(part, 'body'));
  }
  throw functionError(
    name,
    `expects the content type to be form data. The content type is '${type}'.`,
  );
}

export function formValue(name: string, outputs: Value, key: string): Value {
  const values = formValues(name, outputs, key);
  if (values.length <= 1) return values[0] ?? null;
  throw functionError(name, `expects a single value for the key '${key}', but there are several.`);
}

function nameOf(part: Value): string | undefined {
  const disposition = member(member(part, 'headers'), 'Content-Disposition');
  if (typeof disposition !== 'string') return undefined;
  const found = /;\s*name=(?:"([^"]*)"|([^;\s]*))/i.exec(disposition);
  return found?.[1] ?? found?.[2];
}

/** The body of the part at an index from 0. */
export function partBody(name: string, outputs: Value, index: number): Value {
  const parts = elements(member(member(outputs, 'body'), '$multipart'));
  const part = parts[index];
  if (part !== undefined) return member(part, 'body');
  throw functionError(
    name,
    `was invoked with a part index '${index}' that is outside bounds (0, ${parts.length - 1}) of the multipart content.`,
  );
}
