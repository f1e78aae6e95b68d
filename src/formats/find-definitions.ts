/** The definitions in a JSON file, and what each is wrapped in. */
import type { Json, JsonObject } from '../model/definition';
import { isObject } from '../model/step';
import type { Declared } from './arm/evaluate';
import { declaredBy, innerScope, isTemplate } from './arm/template';
import type { Container, Path } from './flow-file';

export interface Found {
  readonly pointer: Path;
  readonly container: Container;
  readonly definition: JsonObject;
  /** The object whose member `definition` it is; the definition itself if it stands alone. */
  readonly wrapper: JsonObject;
  /** What holds the wrapper as its `properties`, if anything does. */
  readonly owner: JsonObject;
  /** Set inside a deployment template: what its expressions may refer to. */
  readonly declared?: Declared;
}

/** Enough for a template in a template in a record of something else. */
const maxDepth = 40;

/** What gives values to the parameters of a deployment template; asked for only if there is one. */
type Given = () => JsonObject;

export function findDefinitions(root: Json, given: Given): readonly Found[] {
  if (!isObject(root) && !Array.isArray(root)) return [];
  if (isObject(root) && isDefinition(root, 'alone')) {
    return [{ pointer: [], container: 'bare', definition: root, wrapper: root, owner: root }];
  }
  const found: Found[] = [];
  search({ value: root, pointer: [], parents: [] }, given, found);
  return found;
}

interface Place {
  readonly value: Json | undefined;
  readonly pointer: Path;
  /** Nearest first. */
  readonly parents: readonly JsonObject[];
  readonly declared?: Declared;
}

function search(place: Place, given: Given, found: Found[]): void {
  const { value, pointer, parents } = place;
  if (pointer.length > maxDepth || typeof value !== 'object' || value === null) return;
  const declared = scopeAt(place, given);
  const within = declared && { declared };
  const around = isObject(value) ? [value, ...parents] : parents;
  for (const [name, inner] of Object.entries(value as JsonObject)) {
    const here = [...pointer, name];
    if (
      name === 'definition' &&
      isObject(value) &&
      isObject(inner) &&
      isDefinition(inner, 'wrapped')
    ) {
      const owner = pointer.at(-1) === 'properties' ? (parents[0] ?? value) : value;
      const container = containerOf(here, value, owner, declared !== undefined);
      found.push({ pointer: here, container, definition: inner, wrapper: value, owner, ...within });
    } else {
      search({ value: inner, pointer: here, parents: around, ...within }, given, found);
    }
  }
}

/** Where a template begins, its own scope does. */
function scopeAt({ value, pointer, parents, declared }: Place, given: Given) {
  if (!isObject(value) || !isTemplate(value)) return declared;
  const deployment = parents[0];
  if (declared && deployment && pointer.at(-1) === 'template')
    return innerScope(deployment, declared);
  return declaredBy(value, given());
}

function containerOf(
  pointer: Path,
  wrapper: JsonObject,
  owner: JsonObject,
  inTemplate: boolean,
): Container {
  if (inTemplate) return 'template';
  if (pointer.length === 1) return 'definition';
  if (pointer.length > 2 || owner === wrapper) return 'embedded';
  if ('schemaVersion' in owner) return 'solution';
  return 'apiId' in wrapper || isFlowResource(owner) ? 'package' : 'resource';
}

const isFlowResource = ({ type, id }: JsonObject): boolean =>
  /Microsoft\.(Flow|ProcessSimple)\//i.test(`${type} ${id}`);

/** A member called `definition` needs less to be one than a file that stands alone. */
function isDefinition(value: JsonObject, how: 'alone' | 'wrapped'): boolean {
  const { $schema, triggers, actions } = value;
  if (typeof $schema === 'string' && /workflowdefinition\.json/i.test($schema)) return true;
  if (how === 'wrapped') return isObject(triggers) || isObject(actions);
  return isObject(triggers) && isObject(actions);
}
