/** What the side panel shows, and how one came there. */
import type { Clip } from '../model/clip/clip';
import type { Slot } from '../model/definition';
import type { Used } from '../model/usage/uses';
import type { CompareAsked } from './compare/side';
import type { SearchAsked } from './find/asked';
import type { HistoryTab } from './history/words';
import type { StepPlace } from './step-place';

/** `back`: what its closing brings back. */
export type Panel = OpenPanel & { readonly back?: WayBack };

type OpenPanel =
  | { readonly kind: 'step'; readonly at?: StepPlace }
  | { readonly kind: 'add'; readonly slot: Slot }
  | { readonly kind: 'trigger' }
  | { readonly kind: 'problems' }
  | { readonly kind: 'code' }
  | { readonly kind: 'flow'; readonly tab: 'parameters' | 'variables' | 'connections' }
  | { readonly kind: 'test' }
  | { readonly kind: 'history'; readonly tab: HistoryTab }
  | { readonly kind: 'publish' }
  | { readonly kind: 'compare'; readonly asked: CompareAsked }
  | { readonly kind: 'conflicts' }
  | { readonly kind: 'keys' }
  | { readonly kind: 'export' }
  | { readonly kind: 'templates' }
  | { readonly kind: 'paste'; readonly clip: Clip; readonly slot: Slot }
  | { readonly kind: 'delete'; readonly steps: readonly string[] }
  /** `row`: the use that somebody went to and comes back from. */
  | { readonly kind: 'uses'; readonly of: Used; readonly row?: string }
  | { readonly kind: 'search'; readonly asked: SearchAsked; readonly row?: string };

/** What was open where somebody was led away from. */
export interface WayBack {
  readonly panel: Panel | null;
  readonly selection: string | null;
  /** The step that the keyboard was at. */
  readonly focus: string | null;
}
