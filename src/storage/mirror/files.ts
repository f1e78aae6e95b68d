/** Where a second copy lies: outside the database, because its files are damaged together. */

export interface MirrorFiles {
  /** Nobody else reads or writes meanwhile, in any tab. */
  alone<R>(task: () => Promise<R>): Promise<R>;
  /** Newest first; the first that is complete counts. */
  texts(): Promise<readonly string[]>;
  /** To the newest text; answers how long it is now, in bytes. */
  append(text: string): Promise<number>;
  /** In place of all texts, or, where that fails, of none. */
  replace(text: string): Promise<void>;
}

/** For tests. */
export interface MemoryFiles extends MirrorFiles {
  readonly stored: string[];
}

export function createMemoryFiles(): MemoryFiles {
  const stored: string[] = [];
  let last: Promise<unknown> = Promise.resolve();
  return {
    stored,
    alone: (task) => {
      const mine = last.then(task);
      last = mine.catch(() => {});
      return mine;
    },
    texts: async () => [...stored],
    append: async (text) => {
      stored[0] = (stored[0] ?? '') + text;
      return stored[0].length;
    },
    replace: async (text) => {
      stored.splice(0, stored.length, text);
    },
  };
}
