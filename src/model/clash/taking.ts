import type { Definition } from '../definition';
import type { DraftEntry } from '../edit-log';
import type { ClashSide, LostStep } from './clash';
import type { Touch } from './touches';

/** A touch as the log keeps it. `gone`: its step went with it. */
export type Touched = Touch & {
  readonly seq: number;
  readonly by: Omit<ClashSide, 'value'>;
  readonly gone?: Omit<LostStep, 'wants'>;
};

/** What one entry does, on its way into the log. */
export interface Taking {
  readonly entry: DraftEntry;
  readonly by: Omit<ClashSide, 'value'>;
  readonly before: Definition;
  readonly after: Definition;
  readonly touches: readonly Touch[];
  /** Of other tabs, and not seen by its author. */
  readonly unseen: readonly Touched[];
}
