/** The rows of a comparison as a person reads them. */
import type { ConnectorManifest } from '../../model/connector';
import type { GraphRef, Json, RunAfter } from '../../model/definition';
import { placeTitle } from '../project/place-title';
import { displayName } from '../step-name';
import type { Comparison, Difference, DifferenceRow } from './differences';
import { isGone } from './differences';
import { compareWords as words } from './words';

export interface RowWords {
  readonly title: string;
  readonly from: string;
  readonly to: string;
}

export function rowWords(
  { before, after }: Comparison,
  connectors: readonly ConnectorManifest[],
  difference: Difference,
  row: DifferenceRow,
): RowWords {
  switch (row.kind) {
    case 'name':
      return { title: words.name, from: displayName(row.from), to: displayName(row.to) };
    case 'place':
      return { title: words.place, from: graphWords(row.from), to: graphWords(row.to) };
    case 'order':
      return { title: words.order, from: orderWords(row.from), to: orderWords(row.to) };
    case 'field': {
      const definition = isGone(difference) ? before : after;
      const title = placeTitle(definition, connectors, difference.step, row.path);
      return { title, from: valueWords(row.from), to: valueWords(row.to) };
    }
  }
}

function graphWords({ container, branch }: GraphRef): string {
  return container === null ? words.atRoot : words.inGraph(container, branch);
}

/** “Claim (Failed), Ask finance”. */
export function orderWords(order: RunAfter | undefined): string {
  const names = Object.entries(order ?? {}).map(([name, statuses]) => {
    const usual = statuses.length === 1 && statuses[0] === 'Succeeded';
    return usual ? displayName(name) : `${displayName(name)} (${statuses.join(', ')})`;
  });
  return names.length === 0 ? words.first : names.join(', ');
}

function valueWords(value: Json | undefined): string {
  if (value === undefined || value === '') return words.nothing;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** What is new in a longer text: all between what both begin and end with. */
export function changedPart(text: string, other: string): { from: number; to: number } {
  const shorter = Math.min(text.length, other.length);
  let from = 0;
  while (from < shorter && text[from] === other[from]) from++;
  let end = 0;
  while (end < shorter - from && text.at(-1 - end) === other.at(-1 - end)) end++;
  return { from, to: text.length - end };
}
