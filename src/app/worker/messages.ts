/** What the worker says beside the answers of its sessions. */
export type FromWorker =
  | { readonly version: 1; readonly kind: 'ready' }
  /** The store could not be opened; no session will be served. */
  | { readonly version: 1; readonly kind: 'cannotOpen'; readonly code: string }
  /** The browser found its files damaged and gave us an empty database. */
  | { readonly version: 1; readonly kind: 'dataLoss' }
  /** A bug that no caller waits for. */
  | { readonly version: 1; readonly kind: 'fault'; readonly message: string };
