/**
 * Finding a step by what a person may know of it (its name, its kind, what it does, the note on it), and a
 * sticky note by its text.
 */
import type { ConnectorManifest } from '../../model/connector';
import type { Action, Definition, Trigger } from '../../model/definition';
import { notesOf } from '../../model/notes';
import { describeAction, describeTrigger, type StepDescription } from '../../model/step';
import { places, triggerOf } from '../../model/walk';
import { indexRecords } from '../picker/search-index';
import { summarise } from '../project/summary';
import { stepTitle } from '../step-name';
import { barWords as words } from './bar-words';

export interface Found {
  readonly what: 'step' | 'note';
  /** The name of a step, the id of a sticky note. */
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  /** What stands on its card. */
  readonly line: string;
  readonly tile: Pick<StepDescription, 'colour' | 'glyph'>;
  /** What it stands in, the outermost first. */
  readonly ancestors: readonly string[];
}

export interface StepSearch {
  /** Best first; with nothing to look for, none. */
  find(query: string): readonly Found[];
}

export function searchSteps(
  definition: Definition,
  connectors: readonly ConnectorManifest[],
): StepSearch {
  const all: Found[] = [];
  const notes: string[] = [];
  const add = (
    name: string,
    step: Action | Trigger,
    description: StepDescription,
    ancestors: readonly string[],
  ) => {
    const line = summarise(step, description, { definition, connectors })
      .map(({ text }) => text)
      .join('');
    const title = stepTitle(name, description);
    const kind = description.title;
    all.push({ what: 'step', id: name, title, kind, line, tile: description, ancestors });
    notes.push(typeof step.description === 'string' ? step.description : '');
  };
  const trigger = triggerOf(definition);
  if (trigger) add(trigger.name, trigger.trigger, describeTrigger(trigger.trigger, connectors), []);
  for (const { name, action, ancestors } of places(definition)) {
    add(name, action, describeAction(action, connectors), ancestors);
  }
  for (const { id, content } of notesOf(definition)) {
    const [title = '', ...lines] = content.trim().split(/\s*\n\s*/);
    const line = lines.join(' ');
    all.push({ what: 'note', id, title, kind: words.note, line, tile: noteTile, ancestors: [] });
  }
  const index = indexRecords(
    all.map(({ title, kind, line }, at) => ({
      fields: [title, kind, line, notes[at] ?? ''],
      weight: 0,
    })),
  );
  return {
    find(query) {
      const found = index.find(query).flatMap((at) => all[at] ?? []);
      return found.length > 0 ? found : nearly(query, all);
    },
  };
}

const noteTile = { colour: 'amber', glyph: 'sticky-note' } as const;

/** Those whose title has all letters in their order, however far apart: the closest together first. */
function nearly(query: string, all: readonly Found[]): readonly Found[] {
  const letters = query.toLowerCase().replace(/\s+/g, '');
  if (letters === '') return [];
  return all
    .map((one) => ({ one, gaps: gapsOf(letters, one.title.toLowerCase()) }))
    .filter(({ gaps }) => gaps !== null)
    .sort((a, b) => (a.gaps ?? 0) - (b.gaps ?? 0))
    .map(({ one }) => one);
}

/** How many other letters stand between; null: they are not all there. */
function gapsOf(letters: string, title: string): number | null {
  let at = -1;
  let first = 0;
  for (const [index, letter] of [...letters].entries()) {
    at = title.indexOf(letter, at + 1);
    if (at < 0) return null;
    if (index === 0) first = at;
  }
  return at - first - letters.length;
}
