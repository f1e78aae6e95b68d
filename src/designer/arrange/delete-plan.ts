/** What still reads steps that shall go, and what could stand there instead. */
import { parseTemplate } from '../../expressions/language';
import type { ConnectorManifest } from '../../model/connector';
import type { Definition, Json } from '../../model/definition';
import { type Dependent, dependentsOf } from '../../model/edit/dependents';
import { memberOf } from '../../model/edit/members';
import { changePart, stepPath } from '../../model/edit/place';
import { applyEach, asOne } from '../../model/edit/several';
import type { Command } from '../../model/edit-log';
import { scopeAt } from '../../model/scope/token-scope';
import { arrangingWords } from '../commands/arranging-words';
import { type ValueOffer, valuesFor } from '../values';

export interface Affected extends Dependent {
  readonly key: string;
  /** Values of the same type that the place may read instead, nearest first. */
  readonly values: readonly OfferedValue[];
  /** False: the text is the name of a member, which cannot be written like a value. */
  readonly repairable: boolean;
}

export interface OfferedValue extends ValueOffer {
  /** As a person knows it. */
  readonly step: string;
}

/** What shall stand in a place: as it is, nothing, or the expression of another value. */
export type Repair = { readonly kind: 'asIs' | 'nothing' } | { kind: 'value'; expression: string };

export function removals(steps: readonly string[]): readonly Command[] {
  return steps.map((step) => ({ name: 'removeAction', args: { step } }));
}

/** The places that read the steps; empty: they can go without anybody missing them. */
export function affectedBy(
  definition: Definition,
  steps: readonly string[],
  connectors: readonly ConnectorManifest[],
): readonly Affected[] {
  const dependents = dependentsOf(definition, steps);
  if (dependents.length === 0) return [];
  const edited = applyEach(definition, removals(steps));
  const rest = 'refused' in edited ? definition : edited.definition;
  return dependents.map((one) => ({
    ...one,
    key: [one.step, ...one.path].join('/'),
    values: valuesInstead(one, definition, rest, connectors),
    repairable: readAt(definition, one) === one.text,
  }));
}

const mostValues = 6;

function valuesInstead(
  { step, references }: Dependent,
  definition: Definition,
  rest: Definition,
  connectors: readonly ConnectorManifest[],
): readonly OfferedValue[] {
  const [reference] = references;
  if (!reference) return [];
  const wanted = scopeAt(definition, step, connectors).schemaOf(reference).type;
  const offered = valuesFor(rest, step, connectors).flatMap((group) =>
    group.values.map((value) => ({ ...value, step: group.title })),
  );
  const suits = ({ type }: ValueOffer) => wanted === undefined || type === wanted || type === 'any';
  return offered.filter(suits).slice(0, mostValues);
}

function readAt(definition: Definition, { step, path }: Dependent): Json | undefined {
  let value: Json | undefined = definition as unknown as Json;
  for (const member of [...(stepPath(definition, step) ?? []), ...path]) {
    value = memberOf(value, member);
  }
  return value;
}

/** The removal and all repairs as one edit; undefined if it does not apply. */
export function deleteCommand(
  definition: Definition,
  steps: readonly string[],
  repairs: readonly { readonly place: Affected; readonly repair: Repair }[],
): Command | undefined {
  let repaired = definition;
  for (const { place, repair } of repairs) {
    if (repair.kind === 'asIs' || !place.repairable) continue;
    const path = [...(stepPath(repaired, place.step) ?? []), ...place.path];
    repaired = changePart(repaired, path, () => repairedText(place, repair));
  }
  const commands = removals(steps);
  const edited = applyEach(repaired, commands);
  if ('refused' in edited) return undefined;
  if (repaired === definition) {
    return asOne(commands, definition, edited.definition, arrangingWords.undoDelete(steps.length));
  }
  return asOne([], definition, edited.definition, arrangingWords.undoDelete(steps.length));
}

/** The text without what it can no longer read, or reading something else. */
function repairedText({ text, references }: Dependent, repair: Repair): string {
  if (references.length === 0) return '';
  if (repair.kind === 'value') {
    // From the end, so that what stands before keeps its place; an inner one goes with its outer one.
    return [...references]
      .filter((one) => !references.some((other) => isWithin(one, other)))
      .sort((a, b) => b.from - a.from)
      .reduce((now, { from, to }) => now.slice(0, from) + repair.expression + now.slice(to), text);
  }
  const { form, parts } = parseTemplate(text);
  if (form === 'expression') return '';
  const isGone = (part: { readonly from: number; readonly to: number }) =>
    references.some(({ from, to }) => from >= part.from && to <= part.to);
  return parts
    .filter((part) => part.type === 'text' || !isGone(part))
    .map(({ from, to }) => text.slice(from, to))
    .join('');
}

function isWithin(
  inner: { readonly from: number; readonly to: number },
  outer: { readonly from: number; readonly to: number },
): boolean {
  return inner !== outer && outer.from <= inner.from && inner.to <= outer.to;
}
