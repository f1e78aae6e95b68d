/** What a body from outside may be. It is looked at before anything of it is kept or evaluated. */
import { isBoxed, type Value } from '../../expressions/index';
import type { Limits } from '../../model/dialect';
import { refused, type TriggerRefusal } from './refusal';

/** Deeper than real data, shallow enough for whoever walks it by recursion. */
const maxDepth = 100;
const maxMembers = 1_000_000;

/** Undefined if it is plain JSON of a bearable size. Iterative, as its depth is what is in doubt. */
export function hostileBody(
  body: unknown,
  { messageBytes }: Pick<Limits, 'messageBytes'>,
): TriggerRefusal | undefined {
  let level: unknown[] = [body];
  let members = 0;
  let characters = 0;
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > maxDepth) return invalid(`is nested deeper than ${maxDepth} levels`);
    const next: unknown[] = [];
    for (const value of level) {
      if (typeof value === 'string') characters += value.length;
      const inner = innerOf(value);
      if (inner === undefined) return invalid('holds something that is not JSON');
      if (inner === 'prototype') return invalid("has a member named '__proto__'");
      for (const name of inner.names) characters += name.length;
      for (const one of inner.values) next.push(one);
    }
    members += next.length;
    if (members > maxMembers) return invalid(`has more than ${maxMembers} values`);
    if (characters > messageBytes) return tooLarge(messageBytes);
    level = next;
  }
  return undefined;
}

interface Inner {
  readonly names: readonly string[];
  readonly values: readonly unknown[];
}
const nothing: Inner = { names: [], values: [] };

function innerOf(value: unknown): Inner | 'prototype' | undefined {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return nothing;
  if (typeof value === 'number') return Number.isFinite(value) ? nothing : undefined;
  if (typeof value === 'bigint') return nothing;
  if (Array.isArray(value)) return { names: [], values: value };
  if (typeof value !== 'object') return undefined;
  if (isBoxed(value as Value)) return nothing;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return undefined;
  if (Object.hasOwn(value, '__proto__')) return 'prototype';
  return { names: Object.keys(value), values: Object.values(value) };
}

const invalid = (what: string) =>
  refused('InvalidRequestContent', `The request content is not valid: it ${what}.`);

const tooLarge = (bytes: number) =>
  refused('RequestEntityTooLarge', `The request is larger than ${bytes} bytes.`, 413);
