/** The one flow of a file that is run, and what of its file matters for that. */
import path from 'node:path';
import { type Path, type ReadFlow, readFlows } from '../../formats/index';
import type { Definition, Json, JsonObject } from '../../model/definition';
import type { Dialect } from '../../model/flow';
import { parseDefinition } from '../../model/parse';
import { isObject } from '../../model/step';
import { besideOf } from '../beside';
import { Refusal } from '../command';
import { readBytes } from '../files';
import { words } from '../words';

export interface FoundFlow {
  readonly name: string;
  readonly definition: Definition;
  readonly dialect: Dialect;
  /** Values from outside the definition, by name; null: they are in a file that is not at hand. */
  readonly parameters: JsonObject | null;
  /** Parameters of ours that stand for what has no value before deployment. */
  readonly undeployed: readonly string[];
  /** Where in its file it stands. */
  readonly pointer: Path;
  /** Whether a Workflow action means this one. */
  isCalled(reference: string): boolean;
}

export interface FlowFile {
  readonly flow: FoundFlow;
  /** All of the file, by name: one may call another. */
  readonly flows: readonly FoundFlow[];
}

/** Throws a Refusal. */
export function findFlow(file: string, wanted: string | undefined): FlowFile {
  const flows = flowsIn(file);
  const named = wanted?.toLowerCase();
  const matching =
    named === undefined ? flows : flows.filter((one) => one.name.toLowerCase() === named);
  const [flow, other] = matching;
  const names = flows.map((one) => one.name);
  if (!flow) throw new Refusal(words.noSuchFlow(file, wanted ?? ''), words.flowsInFile(names));
  if (other && named === undefined)
    throw new Refusal(words.severalFlows(file), words.flowsInFile(names));
  return { flow, flows };
}

/** Throws a Refusal if the file holds none, or one that is none. */
export function flowsIn(file: string): readonly FoundFlow[] {
  const shown = file.split(path.sep).join('/');
  const { flows, faults } = readFlows({ path: shown, bytes: readBytes(file) }, besideOf(file));
  const [fault] = faults;
  if (flows.length > 0) return flows.map((one) => found(one, shown));
  if (fault) throw new Refusal(words.unreadable(shown, fault.message.replace(/\.$/, '')));
  throw new Refusal(words.noFlowInFile(shown), words.knownForms);
}

function found(flow: ReadFlow, file: string): FoundFlow {
  const { name, dialect, definition, parameters, opaque, source } = flow;
  const parsed = parseDefinition(definition);
  if (!parsed.ok)
    throw new Refusal(words.unreadable(file, parsed.failure.message.replace(/\.$/, '')));
  const undeployed = opaque.map((_, number) => `deployment expression ${number + 1}`);
  const sampled = opaque.reduce(
    (value, at, number) => replaced(value, at, undeployed[number] ?? ''),
    parsed.definition as unknown as Json,
  ) as unknown as Definition;
  return {
    name,
    dialect,
    definition: sampled,
    parameters,
    undeployed,
    pointer: source.pointer,
    isCalled: (reference) => isCalled(reference, name, source.entry ?? source.path),
  };
}

/** WDL: by the id that a solution has in the name of its file, or by the last part of a resource's path. */
function isCalled(reference: string, name: string, file: string): boolean {
  const wanted = reference.split('/').at(-1)?.toLowerCase() ?? '';
  const isId = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(wanted);
  return wanted === name.toLowerCase() || (isId && file.toLowerCase().includes(wanted));
}

/**
 * An expression of the deployment template is no expression of the workflow, though it may look so: a
 * parameter takes its place, and a default that is one is left out.
 */
function replaced(value: Json, [member, ...rest]: Path, parameter: string): Json {
  if (member === undefined) return `@parameters('${parameter}')`;
  if (Array.isArray(value)) {
    return value.map((one, at) => (String(at) === member ? replaced(one, rest, parameter) : one));
  }
  if (!isObject(value) || !Object.hasOwn(value, member)) return value;
  if (member === 'defaultValue' && rest.length === 0) {
    const { defaultValue: _, ...others } = value;
    return others as JsonObject;
  }
  return { ...value, [member]: replaced(value[member] ?? null, rest, parameter) };
}
