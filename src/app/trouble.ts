/** What is wrong with the storage of this tab, as its worker has said so far. */
import type { Repair } from '../storage/mirror/repair';
import type { FromWorker } from './worker/messages';

export interface Trouble {
  /** What came back from the second copy, until the person has read it. */
  readonly repair: Repair | null;
  /** The database was found empty, and there was no second copy. */
  readonly lost: boolean;
}

export const noTrouble: Trouble = { repair: null, lost: false };

export function troubleAfter(before: Trouble, message: FromWorker): Trouble {
  if (message.kind === 'repaired') return { ...before, repair: message.repair };
  if (message.kind === 'dataLoss') return { ...before, lost: true };
  return before;
}
