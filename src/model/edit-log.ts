/**
 * The draft log: one per flow, numbered in its own transaction. The draft is its base definition with
 * all commands replayed in the order of their numbers; a command that no longer applies in that order
 * changes nothing and is shown as a conflict.
 */
import type { Json, JsonText } from './definition';

/** An edit as plain data; `model/edit` knows how to apply each name. */
export interface Command {
  readonly name: string;
  readonly args: Readonly<Record<string, Json>>;
}

export interface DraftEntry {
  readonly flowId: string;
  readonly seq: number;
  /** Made by the tab, so that it finds its own entries again. */
  readonly commandId: string;
  readonly actorId: string;
  readonly at: number;
  readonly command: Command;
  /** The open designer that gave it; older entries do not say. */
  readonly tab?: string;
  /** The last entry that its author had seen of others when giving it. */
  readonly upon?: number;
}

export interface Draft {
  readonly flowId: string;
  /** The published version it started from; 0: a flow that was never published. */
  readonly baseVersion: number;
  /** Definition after entry `seq`. */
  readonly definition: JsonText;
  readonly seq: number;
}
