/**
 * What comes out differently each time a flow runs, whatever it is given: values made of the clock, of ids
 * and of chance. A test that judged those would fail for no reason.
 */
import {
  findFunction,
  findReferences,
  parseTemplate,
  type Reference,
  type Template,
  walk,
} from '../../expressions/language';
import type { Action, Definition, Json } from '../definition';
import { callsOut } from '../static-result';
import { stepTexts } from '../step-texts';
import { changedVariable, declaredBy } from '../variables';
import { indexActions, type Place } from '../walk';

export interface Unsteady {
  /** Steps whose inputs and outputs are not the same each time. */
  readonly values: ReadonlySet<string>;
  /** Steps of which chance decides whether they run, or how they end. */
  readonly ends: ReadonlySet<string>;
  /** Whether outputs of the definition are among them. */
  readonly outputs: boolean;
}

/** What a value depends on, as bits. */
const clock = 1;
const ids = 2;
const chance = 4;
/** What a branch may not depend on: the clock of a test always shows the same. */
const decidesBadly = ids | chance;

const sources: Readonly<Record<string, number>> = {
  utcNow: clock,
  getFutureTime: clock,
  getPastTime: clock,
  guid: ids,
  workflow: ids,
  listCallbackUrl: ids,
  rand: chance,
};

interface Knowledge {
  readonly index: ReadonlyMap<string, Place>;
  /** By name in lower case. */
  readonly steps: Map<string, number>;
  readonly variables: Map<string, number>;
}

export function unsteadyIn(definition: Definition): Unsteady {
  const index = indexActions(definition);
  const known: Knowledge = { index, steps: new Map(), variables: new Map() };
  for (let grows = true; grows; ) {
    grows = false;
    for (const place of index.values()) if (learn(place, known)) grows = true;
  }
  const ends = endsOf(known);
  const values = [...index.keys()].filter((name) => bitsOf(name, known) !== 0 || ends.has(name));
  const texts = Object.values(definition.outputs ?? {}).map((one) => one.value);
  const outputs = ends.size > 0 || texts.some((one) => bitsOfValue(one, known) !== 0);
  return { values: new Set(values), ends, outputs };
}

const bitsOf = (name: string, { steps }: Knowledge): number => steps.get(name.toLowerCase()) ?? 0;

/** Whether anything is known now that was not. */
function learn({ name, action, ancestors }: Place, known: Knowledge): boolean {
  const around = ancestors.reduce((bits, one) => bits | (bitsOf(one, known) & decidesBadly), 0);
  const bits = ownBits(action, known) | around;
  const grew = add(known.steps, name, bits);
  const variables = [changedVariable(action), ...declaredBy(action).map((one) => one.name)];
  const spread = variables.filter((one) => one !== undefined && add(known.variables, one, bits));
  return grew || spread.length > 0;
}

function add(into: Map<string, number>, name: string, bits: number): boolean {
  const key = name.toLowerCase();
  const before = into.get(key) ?? 0;
  into.set(key, before | bits);
  return (before | bits) !== before;
}

function ownBits(action: Action, known: Knowledge): number {
  let bits = 0;
  for (const { text } of stepTexts(action)) bits |= bitsOfText(text, known);
  return bits;
}

function bitsOfValue(value: Json, known: Knowledge): number {
  let bits = 0;
  for (const { text } of stepTexts({ value })) bits |= bitsOfText(text, known);
  return bits;
}

function bitsOfText(text: string, known: Knowledge): number {
  if (!text.includes('@')) return 0;
  const template = parseTemplate(text);
  const read = findReferences(template).map((one) => bitsOfReference(one, known));
  return read.reduce((bits, one) => bits | one, bitsOfCalls(template));
}

function bitsOfCalls({ parts }: Template): number {
  let bits = 0;
  for (const part of parts) {
    if (part.type !== 'hole') continue;
    walk(part.expression, (node) => {
      if (node.type === 'call') bits |= sources[findFunction(node.name)?.name ?? ''] ?? 0;
    });
  }
  return bits;
}

/** Members of the record of a step that are the same each time it ends the same way. */
const steadyMembers = new Set(['status', 'code', 'error', 'name']);

function bitsOfReference({ kind, reader, name, path }: Reference, known: Knowledge): number {
  if (reader === 'trigger') return path[0] === 'outputs' ? 0 : clock | ids;
  if (kind === 'variable') return known.variables.get((name ?? '').toLowerCase()) ?? 0;
  if (name === null) return 0;
  if (reader === 'result') return bitsInside(name, known) | clock | ids;
  const isRecord = reader === 'actions' && path[0] !== 'outputs' && path[0] !== 'inputs';
  const isSteady = isRecord && steadyMembers.has(String(path[0]));
  if (isSteady) return 0;
  const own = isMocked(name, known) && path[0] !== 'inputs' ? 0 : bitsOf(name, known);
  return isRecord ? own | clock | ids : own;
}

/** What a call came back with stands in the test. */
function isMocked(name: string, { index }: Knowledge): boolean {
  const wanted = name.toLowerCase();
  for (const place of index.values()) {
    if (place.name.toLowerCase() === wanted) return callsOut(place.action);
  }
  return false;
}

function bitsInside(container: string, known: Knowledge): number {
  const wanted = container.toLowerCase();
  let bits = 0;
  for (const { name, ancestors } of known.index.values()) {
    if (ancestors.some((one) => one.toLowerCase() === wanted)) bits |= bitsOf(name, known);
  }
  return bits;
}

/** From what chance decides to all that comes after it, is in it, or is around it. */
function endsOf(known: Knowledge): ReadonlySet<string> {
  const { index } = known;
  const ends = new Set<string>();
  for (const { name, action } of index.values()) {
    const bits = bitsOf(name, known);
    const isBranching = /^(?:if|switch|foreach|until)$/i.test(action.type);
    // A value made of chance may also be one that fails its step.
    if ((bits & chance) !== 0 || (isBranching && (bits & decidesBadly) !== 0)) ends.add(name);
  }
  const isUnsteady = ({ name, action, ancestors }: Place) =>
    ends.has(name) ||
    ancestors.some((one) => ends.has(one)) ||
    Object.keys(action.runAfter ?? {}).some((one) => ends.has(one));
  for (let size = -1; size !== ends.size; ) {
    size = ends.size;
    for (const place of index.values()) {
      if (!isUnsteady(place)) continue;
      ends.add(place.name);
      for (const one of place.ancestors) ends.add(one);
    }
  }
  const endsRun = [...ends].some((one) => /^terminate$/i.test(index.get(one)?.action.type ?? ''));
  return endsRun ? new Set(index.keys()) : ends;
}
