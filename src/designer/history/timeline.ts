/** The moments of a draft in their order: what the log holds, with this tab's own steps among it. */
import type { Command, DraftEntry } from '../../model/edit-log';
import type { HistoryStep } from '../session';

export interface Moment {
  readonly key: string;
  /** Null: the moment at which the flow was opened. */
  readonly command: Command | null;
  readonly at: number | null;
  /** Who did it, if it was not done in this tab. */
  readonly actorId: string | null;
  /** Steps from now to the moment right after it; null: no way leads there. */
  readonly by: number | null;
}

export interface HistoryRead {
  /** Of the log, oldest first; those of this tab as well. */
  readonly entries: readonly DraftEntry[];
  readonly isOwn: (commandId: string) => boolean;
  readonly openedSeq: number;
  readonly done: readonly HistoryStep[];
  /** The next one last, as Redo keeps them. */
  readonly undone: readonly HistoryStep[];
}

export function timelineOf({ entries, isOwn, openedSeq, done, undone }: HistoryRead): Moment[] {
  const foreign = entries.filter((entry) => !isOwn(entry.commandId));
  const seqs = new Map(entries.map(({ commandId, seq }) => [commandId, seq]));
  const moments: Moment[] = [];
  let next = 0;
  const passUpTo = (seq: number) => {
    for (; next < foreign.length; next++) {
      const entry = foreign[next];
      if (!entry || entry.seq > seq) return;
      moments.push(past(entry));
    }
  };
  passUpTo(openedSeq);
  moments.push({ key: 'opened', command: null, at: null, actorId: null, by: 0 - done.length });
  done.forEach((step, at) => {
    // What the log has not acknowledged yet comes last.
    const last = step.commandIds.at(-1);
    passUpTo((last === undefined ? undefined : seqs.get(last)) ?? Number.POSITIVE_INFINITY);
    moments.push(own(step, at, at + 1 - done.length));
  });
  passUpTo(Number.POSITIVE_INFINITY);
  const ahead = undone.toReversed().map((step, at) => own(step, done.length + at, at + 1));
  return [...moments, ...ahead];
}

function past({ commandId, command, at, actorId }: DraftEntry): Moment {
  return { key: commandId, command, at, actorId, by: null };
}

/** `place`: among the tab's own steps, where it stays whichever of them is the last one done. */
function own({ command, at }: HistoryStep, place: number, by: number): Moment {
  return { key: `own ${place}`, command, at, actorId: null, by };
}
