/** Journals as releases have written them, by schema version: a journal that was written once folds for ever. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Definition } from '../model/definition';
import type { RunEvent, RunStatus } from '../model/run/events';
import { foldRun } from '../model/run/fold';
import type { Answer } from './exchange';
import { goOn } from './scenarios/run-to-end';

interface Case {
  readonly title: string;
  readonly definition: Definition;
  /** By action, where it is not 200. */
  readonly answers: Readonly<Record<string, Answer>>;
  readonly status: RunStatus;
  readonly journal: readonly RunEvent[];
}

const folder = new URL('../model/run/cases/', import.meta.url);

describe.each(readdirSync(folder))('journals of %s', (file) => {
  const cases = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as readonly Case[];

  it.each(cases)('$title: it folds to how it ended', ({ journal, status }) => {
    const view = foldRun(journal);
    expect(view.status).toBe(status);
    expect(view.endedAt).toBe(journal.at(-1)?.at);
    const open = [...view.actions.values()].filter((one) => one.endedAt === undefined);
    expect(open).toEqual([]);
  });

  it.each(cases)('$title: from anywhere in it, the run goes on to that end', (one) => {
    const { definition, answers, journal, status } = one;
    // A cancelled run goes on as one that nobody cancels.
    const ends = status === 'Cancelled' ? 'Succeeded' : status;
    const answer = ({ action }: { readonly action: string }): Answer =>
      answers[action] ?? { statusCode: 200 };
    for (let length = 1; length < journal.length; length++) {
      const events = journal.slice(0, length);
      goOn(definition, events, undefined, answer);
      expect(events.slice(0, length)).toEqual(journal.slice(0, length));
      const view = foldRun(events);
      expect(view.endedAt, `after ${length} events`).toBeDefined();
      if (!endsInside(journal, length)) expect(view.status, `after ${length} events`).toBe(ends);
    }
  });
});

/** What one decision writes is on disk as a whole: a response with its step, and the end of a run. */
function endsInside(journal: readonly RunEvent[], length: number): boolean {
  const end = journal.findIndex(
    (one) => one.type === 'actionFinished' && /^(ActionCancelled|Terminated)$/.test(one.code ?? ''),
  );
  return journal[length - 1]?.type === 'responded' || (end >= 0 && length >= end);
}
