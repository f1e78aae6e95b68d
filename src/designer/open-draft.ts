import type { Draft } from '../model/edit-log';
import type { ConnectionReference, Flow } from '../model/flow';

/** A draft as the services open it. */
export type OpenDraft = Draft & {
  readonly flow: Flow;
  readonly publishedSeq: number;
  readonly connectionReferences: Readonly<Record<string, ConnectionReference>>;
};
