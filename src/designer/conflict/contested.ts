/** A clash as a person meets it: who wants what, and what their card says. */

import type { ClashSide, OpenClash } from '../../model/clash/clash';
import type { ConnectorManifest } from '../../model/connector';
import type { Definition, Json, RunAfter } from '../../model/definition';
import { sameJson } from '../../model/edit/patch';
import { isObject } from '../../model/step';
import { orderWords } from '../compare/row-words';
import { placeTitle } from '../project/place-title';
import { displayName } from '../step-name';
import { conflictWords as words } from './words';

export interface Contested {
  readonly clash: OpenClash;
  /** The card that shows it; null: it has none. */
  readonly step: string | null;
  /** What the card says. */
  readonly sentence: string;
  readonly sides: readonly NamedSide[];
}

export interface NamedSide {
  readonly side: ClashSide;
  readonly name: string;
  readonly isMine: boolean;
}

export interface Onlooker {
  readonly actorId: string;
  readonly isOwn: (commandId: string) => boolean;
  readonly nameOf: (actorId: string) => string;
}

export function contested(clash: OpenClash, onlooker: Onlooker): Contested {
  const sides = namedSides(clash, onlooker);
  const others = sides.filter(({ isMine }) => !isMine);
  return {
    clash,
    step: clash.lost ? null : clash.name,
    sentence: sentenceOf(others, others.length < sides.length, onlooker.actorId),
    sides,
  };
}

/** One's own tab first. */
function namedSides({ sides }: OpenClash, onlooker: Onlooker): readonly NamedSide[] {
  const { actorId, isOwn, nameOf } = onlooker;
  const own = sides.filter(({ commandId }) => isOwn(commandId));
  const byMe = sides.filter((one) => one.actorId === actorId);
  // After a reload nothing was given in this tab: what only one side has of me is mine.
  const [mine] = own.length > 0 ? own : byMe.length === 1 ? byMe : [];
  let tabs = 0;
  const named = sides.map((side): NamedSide => {
    if (side === mine) return { side, name: words.you, isMine: true };
    if (side.actorId !== actorId) return { side, name: nameOf(side.actorId), isMine: false };
    const isFirst = !mine && tabs++ === 0;
    return { side, name: isFirst ? words.inOneTab : words.inAnotherTab, isMine: false };
  });
  return onePerValue([
    ...named.filter(({ isMine }) => isMine),
    ...named.filter(({ isMine }) => !isMine),
  ]);
}

/** Who wants the same stands together. */
function onePerValue(sides: readonly NamedSide[]): readonly NamedSide[] {
  const found: NamedSide[] = [];
  for (const one of sides) {
    const at = found.findIndex(({ side }) => sameJson(side.value, one.side.value));
    const same = found[at];
    if (!same) found.push(one);
    else if (!same.isMine && same.name !== one.name) {
      found[at] = { ...same, name: words.together([same.name, one.name]) };
    }
  }
  return found;
}

function sentenceOf(others: readonly NamedSide[], isParty: boolean, actorId: string): string {
  if (others.every(({ side }) => side.actorId === actorId)) return words.changedInAnotherTab;
  const names = [...new Set(others.map(({ name }) => name))];
  return isParty ? words.changedToo(names) : words.changed(names);
}

/** “Subject of Send an email”. */
export function contestedPlace(
  { clash }: Contested,
  definition: Definition,
  connectors: readonly ConnectorManifest[],
): string {
  return words.at(clash.name, placeOf(clash, definition, connectors));
}

export function placeOf(
  { place, name }: OpenClash,
  definition: Definition,
  connectors: readonly ConnectorManifest[],
): string {
  if (place.of === 'step') return words.wholeStep;
  if (place.of === 'name') return words.name;
  const [first, , ...inTrigger] = place.path;
  if (place.step !== null || first !== 'triggers') {
    return placeTitle(definition, connectors, place.step === null ? null : name, place.path);
  }
  return inTrigger.length === 0
    ? words.trigger
    : placeTitle(definition, connectors, name, inTrigger);
}

export function sideText({ clash }: Contested, value: Json | undefined): string {
  if (clash.place.of === 'step') return value === undefined ? words.deleted : words.kept;
  if (value === undefined || value === '') return words.nothing;
  if (clash.place.of === 'name') return displayName(String(value));
  if (clash.place.path[0] === 'runAfter' && isOrder(value)) return orderWords(value);
  return typeof value === 'string' ? value : JSON.stringify(value, null, 2);
}

function isOrder(value: Json): value is RunAfter & Json {
  return isObject(value) && Object.values(value).every((one) => Array.isArray(one));
}
