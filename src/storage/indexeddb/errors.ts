import { StoreError } from '../store';

/** What the browser said, as one of the reasons that a caller can act on. */
export function storeErrorOf(cause: unknown): StoreError {
  if (cause instanceof StoreError) return cause;
  const name = cause instanceof Error || cause instanceof DOMException ? cause.name : '';
  const options = { cause };
  switch (name) {
    case 'QuotaExceededError':
      return new StoreError('quota', 'There is no space left for this change.', options);
    case 'VersionError':
      return newerSchema(options);
    case 'InvalidStateError':
      return new StoreError('closed', 'The database is closed.', options);
    default:
      return new StoreError('failed', `The database failed: ${textOf(cause)}`, options);
  }
}

export function newerSchema(options?: ErrorOptions): StoreError {
  const message = 'A newer version of the app has changed the data. Reload to use it.';
  return new StoreError('newerSchema', message, options);
}

export function endedEarly(): StoreError {
  return new StoreError(
    'failed',
    'The transaction ended before its body: it awaited another thing.',
  );
}

const textOf = (cause: unknown) => (cause instanceof Error ? cause.message : String(cause));
