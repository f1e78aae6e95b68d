/** What must not stand in a record: credentials, wherever a request carries them. */
import { isArray, isObject, type Value, type ValueObject } from '../../expressions/index';

export const hidden = '[hidden]';

const secretName =
  /authorization|cookie|password|passwd|secret|signature|api[-_]?key|[-_]key$|^key$|(?:access|auth|security|bearer|id|refresh)[-_]?token/i;
/** Names that end in “key” and open nothing. */
const harmlessName = /^(?:idempotency|partition|x-ms-documentdb-partition)[-_]?key$/i;

/**
 * Members of a query by which whoever has the address is let in. `code` and the like may also name a
 * country, so they are taken for one only if they are long.
 */
const secretQuery =
  /([?&](?:(?:sig|signature|api[-_]?key|subscription-key|access[-_]?token|password|secret)=(?=.)|(?:code|key|token)=(?=[^&#\s"'<>]{16})))[^&#\s"'<>]+/gi;

/** Shorter values stand in too much that is not secret. */
const shortest = 4;

export function isSecretName(name: string): boolean {
  return secretName.test(name) && !harmlessName.test(name);
}

/** Headers, or the members of an authentication, as a record shows them. */
export function hideNamed(members: ValueObject): ValueObject {
  return Object.fromEntries(
    Object.entries(members).map(([name, value]) => [name, isSecretName(name) ? hidden : value]),
  );
}

/** Takes signatures out of addresses, and the given secrets out of everything. */
export function hideIn(value: Value, secrets: readonly string[]): Value {
  return hide(
    value,
    secrets.filter((one) => one.length >= shortest),
    false,
  );
}

export function hideInRequest(value: Value, secrets: readonly string[]): Value {
  return hide(
    value,
    secrets.filter((one) => one.length >= shortest),
    true,
  );
}

function hide(value: Value, secrets: readonly string[], queries: boolean): Value {
  if (secrets.length === 0 && !queries) return value;
  if (typeof value === 'string') {
    const text = queries ? value.replace(secretQuery, `$1${hidden}`) : value;
    return secrets.reduce((left, secret) => left.replaceAll(secret, hidden), text);
  }
  if (isArray(value)) return value.map((one) => hide(one, secrets, queries));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, hide(inner, secrets, queries)]),
  );
}

/**
 * The recorded inputs with what they hide taken from `again`, the same inputs evaluated anew: a call that
 * goes on after a crash sends what it sent before, wherever that was recorded.
 */
export function revealed(recorded: Value, again: Value): Value {
  if (typeof recorded === 'string') return recorded.includes(hidden) ? again : recorded;
  if (isArray(recorded)) {
    return recorded.map((one, at) => revealed(one, (isArray(again) ? again[at] : null) ?? null));
  }
  if (!isObject(recorded)) return recorded;
  const other = isObject(again) ? again : {};
  return Object.fromEntries(
    Object.entries(recorded).map(([name, one]) => [name, revealed(one, other[name] ?? null)]),
  );
}
