/** Which product a definition was written for: by its container, else by what it uses. */
import type { Json, JsonObject } from '../model/definition';
import type { Dialect } from '../model/flow';
import { isObject } from '../model/step';
import type { Found } from './find-definitions';

export function dialectOf(found: Found, fileName: string): Dialect {
  const { container, definition, owner } = found;
  switch (container) {
    case 'package':
    case 'solution':
      return 'powerAutomate';
    case 'template':
      return 'consumption';
    case 'bare':
      // WDL: every workflow of a Standard project, and of its gallery, is a file of this name.
      if (/^workflow\.json$/i.test(fileName)) return 'standard';
      return usedBy(definition) ?? 'consumption';
    case 'definition':
    case 'resource':
    case 'embedded':
      return saidBy(owner.kind) ?? usedBy(definition) ?? 'consumption';
  }
}

/** WDL: only a Standard workflow has a kind; records of collections name the product there. */
function saidBy(kind: Json | undefined): Dialect | undefined {
  if (typeof kind !== 'string') return undefined;
  if (/^(stateful|stateless|agent|agentic|conversational)$|standard/i.test(kind)) return 'standard';
  if (/power-?automate/i.test(kind)) return 'powerAutomate';
  return /consumption/i.test(kind) ? 'consumption' : undefined;
}

/** What only one of the products can run. */
function usedBy(definition: JsonObject): Dialect | undefined {
  const { parameters } = definition;
  if (isObject(parameters) && '$authentication' in parameters) return 'powerAutomate';
  const open: (Json | undefined)[] = [definition];
  let consumption = false;
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (Array.isArray(next)) open.push(...(next as readonly Json[]));
    if (!isObject(next)) continue;
    if (isObject(next.host)) {
      if (typeof next.host.apiId === 'string') return 'powerAutomate';
      if (isObject(next.host.connection)) {
        if (typeof next.host.connection.referenceName === 'string') return 'standard';
        consumption = true;
      }
    }
    if ('serviceProviderConfiguration' in next) return 'standard';
    for (const inner of Object.values(next)) {
      if (typeof inner === 'object' && inner !== null) open.push(inner);
    }
  }
  return consumption ? 'consumption' : undefined;
}
