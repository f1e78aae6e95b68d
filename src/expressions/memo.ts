/** A cache by text with a bound: the entry that was made first goes first. */
export class Memo<T> {
  private readonly entries = new Map<string, T>();
  private readonly size: number;

  constructor(size: number) {
    this.size = size;
  }

  find(key: string): T | undefined {
    return this.entries.get(key);
  }

  get(key: string, make: () => T): T {
    const known = this.entries.get(key);
    if (known !== undefined) return known;
    const made = make();
    if (this.entries.size >= this.size) {
      const [first] = this.entries.keys();
      if (first !== undefined) this.entries.delete(first);
    }
    this.entries.set(key, made);
    return made;
  }
}
