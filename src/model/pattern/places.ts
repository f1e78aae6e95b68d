/** A set of places in the order in which they came, emptied at no cost. */
export class Places {
  count = 0;
  private readonly list: Int32Array;
  private readonly slots: Int32Array;

  constructor(size: number) {
    this.list = new Int32Array(size);
    this.slots = new Int32Array(size);
  }

  at(index: number): number {
    return this.list[index] ?? 0;
  }

  add(place: number): boolean {
    const slot = this.slots[place] ?? 0;
    if (slot < this.count && this.list[slot] === place) return false;
    this.slots[place] = this.count;
    this.list[this.count++] = place;
    return true;
  }

  clear(): void {
    this.count = 0;
  }
}
