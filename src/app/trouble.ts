/** What is wrong with the storage of this tab, as its worker has said so far. */
import type { Repair } from '../storage/mirror/repair';
import type { FromWorker } from './worker/messages';

export interface Trouble {
  /** What came back from the second copy, until the person has read it. */
  readonly repair: Repair | null;
  /** The database was found empty, and there was no second copy. */
  readonly lost: boolean;
  /** The disk is full: changes are refused. */
  readonly full: boolean;
  /** A newer schema came in another tab: this one saves nothing more. */
  readonly overtaken: boolean;
}

export const noTrouble: Trouble = {
  repair: null,
  lost: false,
  full: false,
  overtaken: false,
};

export function troubleAfter(before: Trouble, message: FromWorker): Trouble {
  switch (message.kind) {
    case 'repaired':
      return { ...before, repair: message.repair };
    case 'dataLoss':
      return { ...before, lost: true };
    case 'room':
      return { ...before, full: message.full };
    case 'closed':
      return message.code === 'newerSchema' ? { ...before, overtaken: true } : before;
    case 'ready':
      return { ...before, full: false };
    default:
      return before;
  }
}
