/** A built-in step as data: what the picker lists, the card says, the form asks and insertion makes. */
import type { ParameterManifest, TileColour } from '../connector';
import type { Action, JsonObject, Trigger } from '../definition';

/** A field of a step's form: a parameter and where its value stands in the step. */
export interface FieldManifest extends ParameterManifest {
  /** Members from the step to the value, e.g. `['inputs']`; an item of an array by its index. */
  readonly path: readonly string[];
}

export interface StepManifest {
  /** As definitions spell it; compared without regard to case. */
  readonly type: string;
  /**
   * What tells it from others of its type: a member that it has or, given a value, what that is. Without
   * one it stands for every step of its type that no other describes.
   */
  readonly apart?: { readonly path: readonly string[]; readonly is?: string };
  readonly title: string;
  readonly description: string;
  readonly colour: TileColour;
  readonly glyph: string;
  /** Other names of it; people search for what another product calls it. */
  readonly keywords: string;
  readonly fields: readonly FieldManifest[];
  /** The card's second line; `{member/member}` stands for the text of a value. */
  readonly summary: string;
  /** JSON schema of its body, where it is the same for all of them. */
  readonly output?: JsonObject;
  /** It needs what is not on this machine: a flow that has it can be read, edited and taken elsewhere. */
  readonly runsElsewhere?: true;
}

export type StepGroup =
  | 'Control'
  | 'Data operations'
  | 'Variables'
  | 'Date and time'
  | 'Network'
  | 'Documents'
  | 'Other workflows and functions'
  | 'Connectors'
  | 'Integration account'
  | 'Code'
  | 'Agents';

export interface ActionManifest extends StepManifest {
  readonly group: StepGroup;
  /**
   * What is inserted; the name it gets is made from `title`. Left out: it is shown and edited where a
   * flow has it, and never offered.
   */
  readonly template?: Action;
}

export type TriggerGroup = 'By hand' | 'On a schedule' | 'Over HTTP' | 'Connectors';

export interface TriggerManifest extends StepManifest {
  readonly group: TriggerGroup;
  readonly template?: Trigger;
  /** It gives nothing to read. */
  readonly givesNothing?: true;
}
