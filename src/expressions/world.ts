import { ticksOf } from './time/moment';
import { readMoment } from './time/read-moment';
import { isObject } from './types';
import type { Scope, Value, ValueObject } from './value';

/**
 * A run as plain data: what the cases of the language, and whoever tries an expression, write down of
 * it. Read with `parseJson`, so that numbers keep their kinds.
 */
export interface World {
  readonly trigger?: ValueObject;
  readonly triggerBody?: Value;
  readonly variables?: ValueObject;
  readonly parameters?: ValueObject;
  readonly actions?: { readonly [name: string]: ValueObject };
  readonly items?: ValueObject;
  readonly item?: Value;
  readonly iterationIndexes?: { readonly [name: string]: number };
  readonly results?: ValueObject;
  readonly workflow?: ValueObject;
  readonly now?: string;
}

/** A scope over plain data. What the world lacks is lacking in the run as well. */
export function scopeOf(world: World, random: () => number = counted()): Scope {
  const { trigger, triggerBody, item, workflow, now } = world;
  const record = trigger ?? (triggerBody === undefined ? null : { outputs: { body: triggerBody } });
  return {
    outputs: (name) => {
      const action = find(world.actions, name);
      return action && (action.outputs ?? null);
    },
    actionRecord: (name) => {
      const action = find(world.actions, name);
      return action && { name, ...action };
    },
    trigger: () => record,
    variable: (name) => find(world.variables, name),
    parameter: (name) => find(world.parameters, name),
    items: (name) => find(world.items, name),
    item: () => item,
    iterationIndex: (name) => find(world.iterationIndexes, name),
    result: (name) => find(world.results, name),
    workflow: () => workflow,
    now: () => ticksOf(readMoment(now ?? '2024-05-01T10:00:00Z') ?? unreadable(now)),
    random,
  };
}

/** Says what is wrong with a world from elsewhere; undefined if nothing is. */
export function worldFault(value: Value): string | undefined {
  if (!isObject(value)) return 'A context is an object.';
  for (const name of objects) {
    const part = value[name];
    if (part !== undefined && !isObject(part)) return `“${name}” must be an object.`;
  }
  for (const [name, action] of Object.entries((value.actions as ValueObject | undefined) ?? {})) {
    if (!isObject(action)) return `The action “${name}” must be an object.`;
  }
  const { now } = value;
  if (now === undefined) return undefined;
  if (typeof now !== 'string') return '“now” must be a text.';
  return readMoment(now) ? undefined : `“now” must be a time; “${now}” is none.`;
}

const objects = [
  'trigger',
  'variables',
  'parameters',
  'actions',
  'items',
  'iterationIndexes',
  'results',
  'workflow',
] satisfies readonly (keyof World)[];

/** Every name that a world may have; others are not read. */
export const worldNames: readonly string[] = [...objects, 'triggerBody', 'item', 'now'];

/** Names of actions, variables and so on ignore case. */
function find<T>(named: { readonly [name: string]: T } | undefined, name: string): T | undefined {
  if (!named) return undefined;
  const key = Object.keys(named).find((each) => each.toLowerCase() === name.toLowerCase());
  return key === undefined ? undefined : named[key];
}

function counted(): () => number {
  let n = 0;
  return () => (n++ * 0.618_033_988_749_895) % 1;
}

function unreadable(now: string | undefined): never {
  throw new Error(`The clock of a case says ${now}.`);
}
