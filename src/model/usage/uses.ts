/** Where a step, a value of it, a variable, a parameter or a connection is used. */
import { outputsPath, type Reference, type Span } from '../../expressions/language';
import type { Action, Definition, Trigger } from '../definition';
import { actionsAt, findAction, places, rootGraph, successors } from '../walk';
import { type NamedIn, namedIn, type Reading, readingsOf } from './named-in';
import { textsOfFlow } from './texts-in';

/** What is asked about. */
export type Used =
  /** An action, or the trigger. */
  | { readonly kind: 'step'; readonly name: string }
  /** What a step gives: members below its outputs, such as `body`, `value`. */
  | { readonly kind: 'value'; readonly step: string; readonly path: readonly string[] }
  | { readonly kind: 'variable' | 'parameter' | 'connection'; readonly name: string };

export type UseKind =
  | 'reads'
  /** A value is read as part of what holds it. */
  | 'readsAround'
  | 'item'
  | 'result'
  | 'runAfter'
  | 'names'
  | 'sets'
  | 'declares'
  | 'signsIn'
  /** In a text that is never evaluated. */
  | 'mentions';

export interface Use {
  readonly kind: UseKind;
  /** Null: the flow itself; then `path` leads from the root of the definition. */
  readonly step: string | null;
  /** Members from the step down to the text; of a name of a member, to what it names. */
  readonly path: readonly string[];
  readonly text: string;
  /** What in the text is meant; empty: all of it. */
  readonly spans: readonly Span[];
}

/** In the order of the document: the trigger, the steps, then what belongs to no step. */
export function usesOf(definition: Definition, used: Used): readonly Use[] {
  const kindOf = matcher(definition, used);
  const uses: Use[] = [];
  const add = (step: string | null, reading: Reading, reader: Reader | null) => {
    uses.push(...usesIn(step, reading, (reference) => kindOf(reference, reading, reader)));
  };
  const inStep = (name: string, step: Action | Trigger, ancestors: readonly string[]) => {
    const named = namedIn(step);
    uses.push(...namesOf(used, name, named));
    const reader = { step, ancestors };
    for (const reading of named.readings) add(name, reading, reader);
  };
  for (const [name, trigger] of Object.entries(definition.triggers)) inStep(name, trigger, []);
  const waits = used.kind === 'step' ? waitingFor(definition, used.name) : new Set<string>();
  for (const { name, action, ancestors } of places(definition)) {
    if (waits.has(name) && used.kind === 'step') {
      const text = used.name;
      uses.push({ kind: 'runAfter', step: name, path: ['runAfter', text], text, spans: [] });
    }
    inStep(name, action, ancestors);
  }
  for (const reading of readingsOf(textsOfFlow(definition), ([first]) => first === 'outputs')) {
    add(null, reading, null);
  }
  return uses;
}

interface Reader {
  readonly step: Action | Trigger;
  readonly ancestors: readonly string[];
}

/** One for each kind of use in the text. */
function usesIn(
  step: string | null,
  { path, text, references, isEvaluated }: Reading,
  kindOf: (reference: Reference) => UseKind | null,
): readonly Use[] {
  const spans = new Map<UseKind, Span[]>();
  for (const reference of references) {
    const kind = kindOf(reference);
    if (kind === null) continue;
    const shown = isEvaluated ? kind : 'mentions';
    const { from, to } = reference;
    spans.set(shown, [...(spans.get(shown) ?? []), { from, to }]);
  }
  return [...spans].map(([kind, found]) => ({ kind, step, path, text, spans: found }));
}

function namesOf(used: Used, step: string, { names }: NamedIn): readonly Use[] {
  if (used.kind === 'parameter' || used.kind === 'value') return [];
  // WDL: names of steps and variables ignore case; keys of connections are members of an object.
  const isMeant = (name: string) =>
    used.kind === 'connection' ? name === used.name : sameName(name, used.name);
  return names.flatMap(({ of, kind, name, path }) =>
    of === used.kind && isMeant(name) ? [{ kind, step, path, text: name, spans: [] }] : [],
  );
}

/** Steps beside it that run after it. WDL: a first action may name the trigger. */
function waitingFor(definition: Definition, name: string): ReadonlySet<string> {
  const isTrigger = Object.hasOwn(definition.triggers, name);
  const graph = findAction(definition, name)?.graph ?? (isTrigger ? rootGraph : undefined);
  return new Set(graph && successors(actionsAt(definition, graph) ?? {}, name));
}

type Matcher = (reference: Reference, reading: Reading, reader: Reader | null) => UseKind | null;

function matcher(definition: Definition, used: Used): Matcher {
  switch (used.kind) {
    case 'variable':
    case 'parameter':
      return ({ kind, name }) =>
        kind === used.kind && name !== null && sameName(name, used.name) ? 'reads' : null;
    case 'connection':
      return () => null;
    case 'value':
      return valueMatcher(definition, used.step, used.path);
    case 'step':
      return stepMatcher(definition, used.name);
  }
}

function stepMatcher(definition: Definition, step: string): Matcher {
  const isTrigger = Object.hasOwn(definition.triggers, step) && !findAction(definition, step);
  const loop = findAction(definition, step)?.action.type.toLowerCase() === 'foreach';
  return ({ kind, name }, { path }, reader) => {
    if (kind === 'trigger') return isTrigger ? 'reads' : null;
    if (kind === 'item') return loop && itemOf(definition, path, reader) === step ? 'item' : null;
    if (isTrigger || name === null || !sameName(name, step)) return null;
    if (kind === 'action') return 'reads';
    if (kind === 'loop') return 'item';
    return kind === 'scope' ? 'result' : null;
  };
}

function valueMatcher(definition: Definition, step: string, path: readonly string[]): Matcher {
  const reads = stepMatcher(definition, step);
  return (reference, reading, reader) => {
    if (reads(reference, reading, reader) !== 'reads') return null;
    const read = outputsPath(reference);
    if (!read) return null;
    const shared = Math.min(read.length, path.length);
    const onWay = read.slice(0, shared).every((member, at) => sameName(member, path[at] ?? ''));
    if (!onWay) return null;
    return read.length < path.length ? 'readsAround' : 'reads';
  };
}

/** The loop whose item `item()` is there. WDL: within Filter array, Select and the tables it is theirs. */
function itemOf(
  definition: Definition,
  path: readonly string[],
  reader: Reader | null,
): string | undefined {
  if (!reader) return undefined;
  const isOwn = listSteps.has(reader.step.type.toLowerCase()) && path[0] === 'inputs';
  if (isOwn && path[1] !== 'from') return undefined;
  return reader.ancestors.findLast((name) =>
    /^(?:foreach|until)$/i.test(findAction(definition, name)?.action.type ?? ''),
  );
}

const listSteps: ReadonlySet<string> = new Set(['query', 'select', 'table']);

function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
