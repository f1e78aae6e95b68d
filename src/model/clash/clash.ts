/**
 * A value that two tabs gave to one place, neither having seen what the other did. The log decides which
 * of them stands in the draft; a clash keeps all of them until a person decides.
 */
import type { Action, GraphRef, Json } from '../definition';
import type { Path } from '../edit/place';
import type { Command } from '../edit-log';

/** A step under any name: its id, or its name if it has none. */
export type StepKey = string;

/** What edits can give a value to. `path`: members of the step, or of the flow itself. */
export interface ClashPlace {
  readonly of: 'value' | 'name' | 'step';
  /** Null: the flow itself. */
  readonly step: StepKey | null;
  readonly path: Path;
}

/** What one tab wants there. */
export interface ClashSide {
  /** Of its last edit of this place: by it a tab finds what is its own. */
  readonly commandId: string;
  readonly tab: string;
  readonly actorId: string;
  readonly at: number;
  /** Left out: nothing. Of a step: that it is there, which its remover does not want. */
  readonly value?: Json | undefined;
}

export interface LostStep {
  readonly name: string;
  readonly action: Action;
  readonly graph: GraphRef;
  /** Edits that found it gone. */
  readonly wants: readonly Command[];
}

export interface Clash {
  /** The same for every reader of the log. */
  readonly id: string;
  readonly place: ClashPlace;
  /** Two or more, the one that wrote last at the end. */
  readonly sides: readonly ClashSide[];
  /** Of a step that one removed and another changed. */
  readonly lost?: LostStep;
}

/** A clash as it stands now. */
export interface OpenClash extends Clash {
  /** The step as it is called now; of a lost one as it was; null: the flow itself. */
  readonly name: string | null;
  /** What stands in the draft. */
  readonly now?: Json | undefined;
}
