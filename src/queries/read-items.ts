/** Reads what a loop goes over from where its journal lists it. */
import type { JsonText } from '../model/definition';
import type { RunEvent } from '../model/run/events';

export interface LoopItems {
  /** By the index of their rounds. */
  readonly texts: readonly JsonText[];
  /** There are more: a page holds no more of them. */
  readonly isCut: boolean;
}

interface Page {
  readonly events: readonly RunEvent[];
  readonly cursor: number;
  readonly more: boolean;
}

/** Characters of items that a page holds. */
const heldLength = 32 * 1024 * 1024;

/**
 * `lists`: the numbers of the events that list them, in their order. `read` answers what comes after one.
 * `onPart` is told of what is there so far: the first rows need not wait for the last.
 */
export async function readItems(
  lists: readonly { readonly from: number; readonly seq: number }[],
  read: (cursor: number) => Promise<Page>,
  onPart: (items: LoopItems) => void,
): Promise<LoopItems> {
  const texts: JsonText[] = [];
  let length = 0;
  let page: (Page & { readonly first: number }) | undefined;
  for (const { seq } of lists) {
    if (length > heldLength) return { texts, isCut: true };
    // Lists stand one after another, so one reading brings several.
    if (!page || seq > page.cursor) {
      if (page) onPart({ texts, isCut: false });
      page = { ...(await read(seq - 1)), first: seq };
    }
    const event = page.events[seq - page.first];
    if (event?.type !== 'itemsListed') continue;
    length += event.items.length;
    for (const item of JSON.parse(event.items) as unknown[]) texts.push(JSON.stringify(item));
  }
  return { texts, isCut: false };
}
