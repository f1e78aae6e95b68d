/** What the steps of a flow read of its trigger, and would no longer get from another one. */
import { outputsPath } from '../../expressions/language';
import { textsOf } from '../check/texts';
import type { ConnectorManifest } from '../connector';
import type { Definition } from '../definition';
import { isObject } from '../step';
import { places } from '../walk';
import { triggerOutputs } from './outputs';
import { below, itemsOf, type Schema } from './schema';

export interface LostValue {
  readonly title: string;
  /** Names of the steps that read it. */
  readonly steps: readonly string[];
}

export function lostValues(
  before: Definition,
  after: Definition,
  connectors: readonly ConnectorManifest[],
): readonly LostValue[] {
  const had = triggerOutputs(before, connectors);
  const has = triggerOutputs(after, connectors);
  const lost = new Map<string, { title: string; steps: Set<string> }>();
  for (const { name, action } of places(before)) {
    for (const path of readPaths(action)) {
      if (!lacks(has, path) || lacks(had, path)) continue;
      const key = path.join('/');
      const value = lost.get(key) ?? { title: titleOf(had, path), steps: new Set() };
      value.steps.add(name);
      lost.set(key, value);
    }
  }
  return [...lost.values()].map(({ title, steps }) => ({ title, steps: [...steps] }));
}

type Path = readonly (string | number)[];

function readPaths(action: object): Path[] {
  return textsOf(action, { inTemplate: false })
    .flatMap(({ references }) => references)
    .flatMap((one) => (one.kind === 'trigger' ? [outputsPath(one) ?? []] : []))
    .filter((path) => path.length > 0);
}

/** Whether a schema that says what there is does not have it. One that says nothing lacks nothing. */
function lacks(schema: Schema, path: Path): boolean {
  let at = schema;
  for (const member of path) {
    const { properties } = at;
    if (typeof member === 'number') at = itemsOf(at);
    else if (!isObject(properties)) return false;
    else if (!Object.hasOwn(properties, member)) return true;
    else at = below(at, [member]);
  }
  return false;
}

function titleOf(schema: Schema, path: Path): string {
  const { title } = below(schema, path);
  return typeof title === 'string' ? title : String(path.at(-1));
}
