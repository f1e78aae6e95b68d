import type { GraphRef, Json } from '../definition';

/**
 * What a merge could not do for both sides. Names are those of the merged definition; what `a` wants is
 * what it holds.
 */
export type Conflict =
  /** Both changed the same value; `step` is null for what is no action. */
  | {
      readonly kind: 'changedTwice';
      readonly step: string | null;
      readonly path: readonly string[];
      readonly base?: Json | undefined;
      readonly a?: Json | undefined;
      readonly b?: Json | undefined;
    }
  /** One side removed what the other changed, or put something into: it stays. */
  | { readonly kind: 'removedAndChanged'; readonly step: string; readonly removedBy: 'a' | 'b' }
  | {
      readonly kind: 'movedTwice';
      readonly step: string;
      readonly a: GraphRef;
      readonly b: GraphRef;
    }
  | { readonly kind: 'renamedTwice'; readonly step: string; readonly a: string; readonly b: string }
  /** Both gave one name to different steps; that of `b` is called `step` now. */
  | { readonly kind: 'nameTaken'; readonly step: string; readonly name: string }
  /** What both want it to run after cannot be together. */
  | { readonly kind: 'order'; readonly step: string };

export type Report = (conflict: Conflict) => void;
