/** A built-in step as data: what the picker lists, the card says, the form asks and insertion makes. */
import type { ParameterManifest, TileColour } from '../connector';
import type { Action, Trigger } from '../definition';

/** A field of a step's form: a parameter and where its value stands in the step. */
export interface FieldManifest extends ParameterManifest {
  /** Members from the step to the value, e.g. `['inputs']`. */
  readonly path: readonly string[];
}

interface StepManifest {
  /** As definitions spell it; compared without regard to case. */
  readonly type: string;
  readonly title: string;
  readonly description: string;
  readonly colour: TileColour;
  readonly glyph: string;
  readonly keywords: readonly string[];
  readonly fields: readonly FieldManifest[];
  /** The card's second line; `{member/member}` stands for the text of a value. */
  readonly summary: string;
}

export interface ActionManifest extends StepManifest {
  readonly group: 'Control' | 'Data operations' | 'Variables' | 'Network';
  /** What is inserted; the name it gets is made from `title`. */
  readonly template: Action;
}

export interface TriggerManifest extends StepManifest {
  readonly kind: string;
  readonly template: Trigger;
}
