/** Every measure of the drawing, in pixels at 100 %. */
export interface Sizes {
  readonly cardWidth: number;
  readonly cardHeight: number;
  /** Space between parallel branches. */
  readonly columnGap: number;
  /** From a card to the next one in a sequence, and more of it where the edge says a condition. */
  readonly sequence: number;
  readonly label: number;
  /** From a card to the branches that it forks into; the line turns `forkTurn` below the card. */
  readonly fork: number;
  readonly forkTurn: number;
  /** From branches to the card that joins them; the line turns `joinTurn` above that card. */
  readonly join: number;
  readonly joinTurn: number;
  /** Below the last card of a graph: room for the + at its end. */
  readonly end: number;
  /** Centre of a + below the card that it follows at an end. */
  readonly endPlus: number;
  readonly header: number;
  readonly padding: number;
  readonly lanePadding: number;
  readonly laneGap: number;
  /** From the top of a lane to where its line starts, below the chip. */
  readonly laneLine: number;
  /** Whether there is a + on every edge and at every end. */
  readonly pluses: boolean;
}

export const editSizes: Sizes = {
  cardWidth: 288,
  cardHeight: 56,
  columnGap: 28,
  sequence: 36,
  label: 22,
  fork: 54,
  forkTurn: 22,
  join: 72,
  joinTurn: 36,
  end: 34,
  endPlus: 20,
  header: 52,
  padding: 12,
  lanePadding: 12,
  laneGap: 8,
  laneLine: 29,
  pluses: true,
};

/** In a run there is nothing to add, and more to see at once. */
export const runSizes: Sizes = {
  ...editSizes,
  sequence: 20,
  fork: 40,
  forkTurn: 17,
  join: 44,
  joinTurn: 28,
  end: 12,
  pluses: false,
};
