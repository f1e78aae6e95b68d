/** Reads a journal before somebody folds it: the worker is not to wait for the page, nor the page for it. */
import type { JournalPage } from '../services/api';

export interface JournalAhead {
  /** The page after an event: one that was read already, as far as it goes on there. */
  page(cursor: number): Promise<JournalPage>;
}

/** Pages that wait to be folded: more would fill the memory with what a page of the app cannot fold as fast. */
const mostWaiting = 3;

export function readAhead(ask: (cursor: number) => Promise<JournalPage>, from = 0): JournalAhead {
  const waiting = new Map<number, Promise<JournalPage>>();
  let next: number | undefined = from;

  function fill(): void {
    if (next === undefined || waiting.size >= mostWaiting) return;
    const page = ask(next);
    waiting.set(next, page);
    next = undefined;
    page.then(
      ({ cursor, more }) => {
        if (!more) return;
        next = cursor;
        fill();
      },
      // It fails where it is awaited, which may be a while later, or never.
      () => {},
    );
  }

  fill();
  return {
    page(cursor) {
      const known = waiting.get(cursor);
      waiting.delete(cursor);
      if (!known) return ask(cursor);
      fill();
      return known;
    },
  };
}
