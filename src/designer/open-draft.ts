import type { Draft } from '../model/edit-log';
import type { ConnectionReference, Flow } from '../model/flow';

/** A draft as the services open it. */
export type OpenDraft = Draft & {
  readonly flow: Flow;
  readonly publishedSeq: number;
  /** There are conflicts to decide. */
  readonly isContested: boolean;
  readonly connectionReferences: Readonly<Record<string, ConnectionReference>>;
};
