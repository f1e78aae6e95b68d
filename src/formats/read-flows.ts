/** The reading half of formats: a file of any known wrapping → the flows in it. */
import type { Json, JsonObject } from '../model/definition';
import { isObject } from '../model/step';
import { nodeAt } from '../model/text/tree';
import { resolveArm } from './arm/evaluate';
import { cutOutExpressions, resolveDefinition } from './arm/resolve';
import { resolveEach, valuesOf } from './arm/template';
import { dialectOf } from './dialect';
import { type Found, findDefinitions } from './find-definitions';
import type { Beside, Fault, Path, ReadFlow, Reading, SourceFile } from './flow-file';
import { readJson, treeOf } from './json-source';
import {
  flowReferences,
  parameterReferences,
  projectReferences,
  type References,
} from './references';
import { workflowRecord } from './solution';
import { words } from './words';
import { isZip, unzip } from './zip';

/** Where a text comes from, for names and for what lies beside it. */
interface Origin {
  readonly path: string;
  readonly entry?: string;
  readonly beside: Beside;
}

const nothing: Beside = () => undefined;

/** @param beside what else is in the file's folder; without it a file is read alone */
export function readFlows({ path, bytes }: SourceFile, beside: Beside = nothing): Reading {
  return isZip(bytes) ? readArchive(path, bytes) : readText(bytes, { path, beside });
}

function readArchive(path: string, bytes: Uint8Array): Reading {
  const { files, faults } = unzip(bytes);
  const readings = [...files]
    .filter(([name]) => /\.json$/i.test(name))
    .map(([entry, content]) =>
      readText(content, { path, entry, beside: (to) => files.get(resolvePath(entry, to)) }),
    );
  return {
    flows: readings.flatMap((one) => one.flows),
    // Exports carry other people's files, too.
    faults: [
      ...faults,
      ...readings.flatMap((one) => one.faults.filter(({ unlikely }) => !unlikely)),
    ],
  };
}

function readText(bytes: Uint8Array, origin: Origin): Reading {
  const at = (fault: Fault): Reading => ({
    flows: [],
    faults: [{ ...fault, ...(origin.entry !== undefined && { entry: origin.entry }) }],
  });
  const json = readJson(bytes);
  if (!json.ok) return at(json.fault);
  const found = findDefinitions(json.value as Json, () => templateParameters(origin));
  if (found.length === 0) return { flows: [], faults: [] };
  const root = treeOf(json.text);
  if (!root) return at({ message: words.tooDeep });
  const textAt = (pointer: Path) => {
    const node = nodeAt(root, pointer);
    return json.text.slice(node?.from, node?.to);
  };
  const flows = found.map((one) => readFlow(one, textAt(one.pointer), json.text, origin));
  return { flows, faults: [] };
}

function readFlow(found: Found, original: string, text: string, origin: Origin): ReadFlow {
  const { container, wrapper, owner, pointer, declared } = found;
  const { path, entry, beside } = origin;
  const dialect = dialectOf(found, lastOf(entry ?? path));
  const isStandard = dialect === 'standard';
  const resolved = declared
    ? resolveDefinition(original, found.definition, declared)
    : { text: original, opaque: cutOutExpressions(original, found.definition) };
  const isSolution = container === 'solution';
  const record = isSolution ? workflowRecord(lastOf(entry ?? path), beside) : undefined;
  const state = record?.state ?? stateOf(wrapper.state);
  const kind = owner.kind;
  return {
    name: record?.name ?? nameOf(found, entry ?? path),
    container,
    dialect,
    ...(isStandard && typeof kind === 'string' && { kind }),
    ...(state && { state }),
    definition: resolved.text,
    connectionReferences: referencesOf(found, isStandard, origin),
    parameters: parametersOf(found, isStandard, origin),
    opaque: resolved.opaque,
    source: { path, ...(entry !== undefined && { entry }), text, pointer },
  };
}

function stateOf(state: Json | undefined): ReadFlow['state'] {
  if (typeof state !== 'string') return undefined;
  if (/^(enabled|started)$/i.test(state)) return 'Started';
  return /^(disabled|stopped|suspended)$/i.test(state) ? 'Stopped' : undefined;
}

function nameOf({ container, wrapper, owner, declared }: Found, path: string): string {
  const said = wrapper.displayName ?? owner.displayName;
  if (typeof said === 'string' && said !== '') return said;
  if (declared) {
    const name = resolveArm(owner.name, declared);
    if (typeof name === 'string') return name;
  }
  return nameOfFile(path, container === 'solution');
}

/** WDL: a solution's file carries the flow's id; a Standard workflow is named by its folder. */
function nameOfFile(path: string, isSolution: boolean): string {
  const folder = path.split('/').at(-2);
  if (folder && /^workflow\.json$/i.test(lastOf(path))) return folder;
  const stem = lastOf(path).replace(/\.json$/i, '');
  return isSolution ? stem.replace(/-[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i, '') : stem;
}

function referencesOf(
  { wrapper, owner, declared }: Found,
  isStandard: boolean,
  origin: Origin,
): References {
  const said = wrapper.connectionReferences ?? owner.connectionReferences;
  if (isObject(said)) return flowReferences(said);
  const own = isObject(wrapper.parameters) ? wrapper.parameters.$connections : undefined;
  if (isObject(own)) {
    const value = declared ? (resolveArm(own.value, declared) ?? own.value) : own.value;
    return parameterReferences(value);
  }
  return isStandard ? projectReferences(readBeside(origin, '../connections.json')) : {};
}

/** A Standard workflow shares the parameters of its project. */
function parametersOf(
  { wrapper, declared }: Found,
  isStandard: boolean,
  origin: Origin,
): JsonObject | null {
  const { $connections: _, ...own } = valuesOf(wrapper.parameters);
  if (!isStandard) return declared ? { ...own, ...resolveEach(own, declared) } : own;
  const shared = readBeside(origin, '../parameters.json');
  return isObject(shared) ? { ...valuesOf(shared), ...own } : null;
}

/** `azuredeploy.parameters.json` gives values to the template `azuredeploy.json`. */
function templateParameters(origin: Origin): JsonObject {
  const file = lastOf(origin.entry ?? origin.path).replace(/\.json$/i, '.parameters.json');
  const given = readBeside(origin, file);
  return isObject(given) ? valuesOf(given.parameters) : {};
}

/** What lies beside is a help: if it cannot be read, the flow still can. */
function readBeside({ beside }: Origin, path: string): Json | undefined {
  const bytes = beside(path);
  const json = bytes && readJson(bytes);
  return json?.ok ? (json.value as Json) : undefined;
}

const lastOf = (path: string): string => path.split('/').at(-1) ?? path;

/** The name that `to` has, seen from the folder of `from`. */
function resolvePath(from: string, to: string): string {
  const way = from.split('/').slice(0, -1);
  for (const part of to.split('/')) {
    if (part === '..') way.pop();
    else way.push(part);
  }
  return way.join('/');
}
