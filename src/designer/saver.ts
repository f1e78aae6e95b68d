/**
 * Carries a session's commands to the draft log and others' commands back. One request at a time; what
 * came of a failed one is uncertain, so the log is read before anything is sent again.
 */
import type { DraftEntry } from '../model/edit-log';
import { type DraftPort, RefusalError } from '../queries';
import { markSent, receive, type Session, unsent } from './session';

export type Saving =
  | { readonly state: 'saved' | 'saving' }
  | { readonly state: 'unsaved'; readonly reason: string; readonly retries: boolean };

export interface SaverHost {
  session(): Session;
  update(session: Session): void;
  saving(saving: Saving): void;
}

export interface Saver {
  /** Typing may go on: waits for a pause, yet not for ever. */
  saveSoon(): void;
  /** Sends what waits, and reads what is new. */
  sync(): Promise<void>;
  stop(): void;
}

/** Milliseconds: a pause in typing, the longest wait of a keystroke, and the longest pause of retries. */
const pause = 300;
const longestWait = 1500;
const longestRetry = 8000;

/** Refusals that are about the moment, not about the edit. */
const passing: ReadonlySet<string> = new Set(['StorageFull', 'StorageUnavailable']);

export function createSaver(draft: DraftPort, host: SaverHost): Saver {
  let busy: Promise<void> | null = null;
  let again = false;
  let uncertain = false;
  let retryAfter = 1000;
  let waitingSince: number | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const wakeAfter = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void sync(), ms);
  };

  // The session is read again after each wait: a person goes on editing meanwhile.
  const takeIn = async (answer: Promise<readonly DraftEntry[]>) => {
    const entries = await answer;
    host.update(receive(host.session(), entries));
  };

  const exchange = async () => {
    if (uncertain) await takeIn(draft.since(host.session().seq));
    const session = host.session();
    const sending = uncertain ? session.pending : unsent(session);
    uncertain = false;
    if (sending.length === 0) return takeIn(draft.since(session.seq));
    host.saving({ state: 'saving' });
    host.update(markSent(session));
    const entries = sending.map(({ commandId, command, upon }) => ({ commandId, command, upon }));
    await takeIn(draft.append(session.seq, entries));
  };

  const run = async () => {
    try {
      do {
        again = false;
        waitingSince = null;
        await exchange();
      } while (again);
      retryAfter = 1000;
      if (host.session().pending.length === 0) host.saving({ state: 'saved' });
    } catch (error) {
      uncertain = true;
      const retries = !(error instanceof RefusalError) || passing.has(error.refusal.code);
      host.saving({ state: 'unsaved', reason: reasonOf(error), retries });
      if (retries) wakeAfter(retryAfter);
      retryAfter = Math.min(retryAfter * 2, longestRetry);
    } finally {
      busy = null;
    }
  };

  const sync = () => {
    if (busy) {
      again = true;
      return busy;
    }
    clearTimeout(timer);
    busy = run();
    return busy;
  };

  return {
    sync,
    saveSoon() {
      waitingSince ??= Date.now();
      wakeAfter(Math.max(0, Math.min(pause, waitingSince + longestWait - Date.now())));
    },
    stop: () => clearTimeout(timer),
  };
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
