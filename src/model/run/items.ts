/** What a loop goes over, as its journal lists it. */
import type { JsonText } from '../definition';
import type { ItemTexts } from './events';

export interface ItemRows extends ItemTexts {
  readonly pages: { readonly from: number; readonly items: JsonText }[];
  readonly single: Map<number, JsonText>;
}

export function itemRows(): ItemRows {
  return { pages: [], single: new Map() };
}

export function listItems(rows: ItemRows, from: number, items: JsonText): void {
  rows.pages.push({ from, items });
}

/** The text of one item; undefined if it is not listed. */
export function itemText(texts: ItemTexts | undefined, index: number): JsonText | undefined {
  const single = texts?.single.get(index);
  if (single !== undefined) return single;
  const page = texts?.pages.findLast((one) => one.from <= index);
  const item = page && parsed(page)[index - page.from];
  return item === undefined ? undefined : JSON.stringify(item);
}

/** Readers ask for neighbours, so the page that was asked last stays parsed. */
let last: { readonly page: object; readonly items: readonly unknown[] } | undefined;

function parsed(page: { readonly items: JsonText }): readonly unknown[] {
  if (last?.page !== page) last = { page, items: JSON.parse(page.items) as unknown[] };
  return last.items;
}
