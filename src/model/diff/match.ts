/** Which steps of two definitions are the same: by their id, by their name, then by what they say. */
import type { Definition, Json } from '../definition';
import { stepId } from '../edit/step-ids';
import { isObject } from '../step';
import { type Flat, type FlatStep, flatten, ownId, type StepId } from './flat';

/** Below this, two steps are rather two than one that was changed. */
const likeEnough = 0.5;

/** For every step of `after` that `before` has as well, its id there. */
export function matchSteps(before: Flat, after: Flat): ReadonlyMap<StepId, StepId> {
  const matching: Matching = { before, after, taken: new Set(), found: new Map() };
  matchBy(matching, (step) => stepId(step.own));
  matchBy(matching, ({ name, own }) => `${own.type.toLowerCase()} ${name}`);
  matchByLikeness(matching);
  matchBy(matching, ({ name }) => name.toLowerCase());
  return matching.found;
}

/** `after` flattened with the ids of `before`; what is new gets ids that begin with the mark. */
export function flattenAlike(before: Flat, after: Definition, mark: string): Flat {
  const found = matchSteps(before, flatten(after));
  return flatten(
    after,
    (name, count) => found.get(ownId(name, count)) ?? `\0${mark}${ownId(name, count)}`,
  );
}

interface Matching {
  readonly before: Flat;
  readonly after: Flat;
  /** Ids of `before` that have their match. */
  readonly taken: Set<StepId>;
  readonly found: Map<StepId, StepId>;
}

function match({ taken, found }: Matching, after: StepId, before: StepId): void {
  taken.add(before);
  found.set(after, before);
}

/** Matches what a key names once on each side. */
function matchBy(matching: Matching, key: (step: FlatStep) => string | undefined): void {
  const old = single(matching.before, key, (id) => !matching.taken.has(id));
  const now = single(matching.after, key, (id) => !matching.found.has(id));
  for (const [name, id] of now) {
    const other = old.get(name);
    if (id !== null && other !== undefined && other !== null) match(matching, id, other);
  }
}

function single(
  { steps }: Flat,
  key: (step: FlatStep) => string | undefined,
  isOpen: (id: StepId) => boolean,
): ReadonlyMap<string, StepId | null> {
  const found = new Map<string, StepId | null>();
  for (const [id, step] of steps) {
    const name = isOpen(id) ? key(step) : undefined;
    if (name !== undefined) found.set(name, found.has(name) ? null : id);
  }
  return found;
}

/** The likest pairs first. */
function matchByLikeness(matching: Matching): void {
  const { before, after, taken, found } = matching;
  const old = [...before.steps].filter(([id]) => !taken.has(id)).map(featured);
  const pairs = [...after.steps]
    .filter(([id]) => !found.has(id))
    .map(featured)
    .flatMap((now) =>
      old
        .filter((one) => one.type === now.type)
        .map((one) => ({ now: now.id, old: one.id, likeness: likeness(matching, one, now) })),
    )
    .filter((pair) => pair.likeness >= likeEnough)
    .sort((a, b) => b.likeness - a.likeness);
  for (const pair of pairs) {
    if (!found.has(pair.now) && !taken.has(pair.old)) match(matching, pair.now, pair.old);
  }
}

interface Featured {
  readonly id: StepId;
  readonly step: FlatStep;
  readonly type: string;
  /** Every value in it with its path. */
  readonly features: ReadonlySet<string>;
}

function featured([id, step]: [StepId, FlatStep]): Featured {
  const { runAfter: _order, metadata: _marks, type, ...said } = step.own;
  const features = new Set<string>();
  collect(said as unknown as Json, '', features);
  return { id, step, type: type.toLowerCase(), features };
}

function collect(value: Json, path: string, into: Set<string>): void {
  if (Array.isArray(value)) {
    for (const [at, item] of value.entries()) collect(item, `${path}/${at}`, into);
  } else if (isObject(value)) {
    for (const [name, member] of Object.entries(value)) {
      if (member !== undefined) collect(member, `${path}/${name}`, into);
    }
  } else into.add(`${path}=${JSON.stringify(value)}`);
}

/** From 0 to 1: most of it what they say, the rest where they stand. */
function likeness({ found }: Matching, old: Featured, now: Featured): number {
  let common = 0;
  for (const one of now.features) if (old.features.has(one)) common++;
  const all = old.features.size + now.features.size - common;
  const said = all === 0 ? 1 : common / all;
  const { container } = now.step.graph;
  const around = container === null ? null : (found.get(container) ?? container);
  return said * 0.75 + (around === old.step.graph.container ? 0.25 : 0);
}
