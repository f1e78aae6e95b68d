/** What the worker says beside the answers of its sessions. */
import type { Repair } from '../../storage/mirror/repair';

export type FromWorker = { readonly version: 1 } & (
  | {
      readonly kind: 'ready';
      /** Its name where leaders are named. */
      readonly holder: string;
    }
  /** The store could not be opened; no session will be served. */
  | { readonly kind: 'cannotOpen'; readonly code: string }
  /** The browser found its files damaged, gave us an empty database, and there was no second copy. */
  | { readonly kind: 'dataLoss' }
  /** The database had lost something, and has it back. */
  | { readonly kind: 'repaired'; readonly repair: Repair }
  /** The store is closed for good: `newerSchema`, or the browser took it away. */
  | { readonly kind: 'closed'; readonly code: string }
  /** The disk is full, or has room again. */
  | { readonly kind: 'room'; readonly full: boolean }
  /** A bug that no caller waits for. */
  | { readonly kind: 'fault'; readonly message: string }
);

const kinds: readonly string[] = [
  'ready',
  'cannotOpen',
  'dataLoss',
  'repaired',
  'closed',
  'room',
  'fault',
] satisfies FromWorker['kind'][];

export function isFromWorker(data: unknown): data is FromWorker {
  return (
    typeof data === 'object' &&
    data !== null &&
    'kind' in data &&
    typeof data.kind === 'string' &&
    kinds.includes(data.kind)
  );
}
