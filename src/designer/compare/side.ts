/** One side of a comparison: a published version, or the draft as it is now. */
export type Side = number | 'draft';

export interface CompareAsked {
  readonly before: Side;
  readonly after: Side;
}
