import { parseJson } from '../json';
import { ticksOf } from '../time/moment';
import { readMoment } from '../time/read-moment';
import type { Scope, Value, ValueObject } from '../value';

/** The world of a case, read with `parseJson` so that numbers keep their kinds. */
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

/** A scope over plain data: for the cases, and for tests beside them. */
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

export const readWorld = (text: string): World => parseJson(text) as unknown as World;

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
