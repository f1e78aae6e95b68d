/** Which errors are refusals that a person is told, and how they are worded; others are bugs. */
import type { Refusal, RefusalCode } from './api';

/** Ends a method with a refusal; its transaction leaves nothing behind. */
export class Refused extends Error {
  override name = 'Refused';
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.message);
    this.refusal = refusal;
  }
}

export function refuse(
  code: RefusalCode,
  status: number,
  message: string,
  details?: unknown,
): never {
  throw new Refused({ code, status, message, ...(details === undefined ? {} : { details }) });
}

export const noSuchConnection: Refusal = {
  code: 'NotFound',
  status: 404,
  message: 'There is no such connection.',
};
export const noSuchCopy: Refusal = {
  code: 'NotFound',
  status: 404,
  message: 'There is no such copy in your mailbox.',
};

const storage = {
  quota: {
    code: 'StorageFull',
    status: 507,
    message: 'The disk space for this workspace is used up. Nothing was changed.',
  },
  newerSchema: {
    code: 'NewerSchema',
    status: 409,
    message: 'A newer Millrace has opened this workspace in another tab. Reload this tab.',
  },
  closed: {
    code: 'StorageUnavailable',
    status: 503,
    message: 'The workspace is closed. Reload this tab.',
  },
  blocked: {
    code: 'StorageUnavailable',
    status: 503,
    message: 'Another tab holds an older version of this workspace open. Close it.',
  },
  failed: {
    code: 'StorageUnavailable',
    status: 503,
    message: 'The browser could not write to its storage. Nothing was changed.',
  },
} as const satisfies Record<string, Refusal>;

export function refusalOf(error: unknown): Refusal | null {
  if (error instanceof Refused) return error.refusal;
  // Told by its shape: storage is known to this room by its types only.
  if (!(error instanceof Error) || error.name !== 'StoreError' || !('code' in error)) return null;
  return Object.hasOwn(storage, String(error.code))
    ? storage[error.code as keyof typeof storage]
    : null;
}
