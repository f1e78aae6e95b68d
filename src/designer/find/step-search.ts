/** Finding a step by what a person may know of it: its name, its kind, what it does, the note on it. */
import type { ConnectorManifest } from '../../model/connector';
import type { Action, Definition, Trigger } from '../../model/definition';
import { describeAction, describeTrigger, type StepDescription } from '../../model/step';
import { places, triggerOf } from '../../model/walk';
import { indexRecords } from '../picker/search-index';
import { summarise } from '../project/summary';
import { stepTitle } from '../step-name';

export interface FoundStep {
  readonly name: string;
  readonly title: string;
  readonly kind: string;
  /** What stands on its card. */
  readonly line: string;
  readonly description: StepDescription;
  /** What it stands in, the outermost first. */
  readonly ancestors: readonly string[];
}

export interface StepSearch {
  /** Best first; with nothing to look for, none. */
  find(query: string): readonly FoundStep[];
}

export function searchSteps(
  definition: Definition,
  connectors: readonly ConnectorManifest[],
): StepSearch {
  const steps: FoundStep[] = [];
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
    steps.push({ name, title, kind: description.title, line, description, ancestors });
    notes.push(typeof step.description === 'string' ? step.description : '');
  };
  const trigger = triggerOf(definition);
  if (trigger) add(trigger.name, trigger.trigger, describeTrigger(trigger.trigger, connectors), []);
  for (const { name, action, ancestors } of places(definition)) {
    add(name, action, describeAction(action, connectors), ancestors);
  }
  const index = indexRecords(
    steps.map(({ title, kind, line }, at) => ({
      fields: [title, kind, line, notes[at] ?? ''],
      weight: 0,
    })),
  );
  return {
    find(query) {
      const found = index.find(query).flatMap((at) => steps[at] ?? []);
      return found.length > 0 ? found : nearly(query, steps);
    },
  };
}

/** Steps whose title has all letters in their order, however far apart: the closest together first. */
function nearly(query: string, steps: readonly FoundStep[]): readonly FoundStep[] {
  const letters = query.toLowerCase().replace(/\s+/g, '');
  if (letters === '') return [];
  return steps
    .map((step) => ({ step, gaps: gapsOf(letters, step.title.toLowerCase()) }))
    .filter(({ gaps }) => gaps !== null)
    .sort((a, b) => (a.gaps ?? 0) - (b.gaps ?? 0))
    .map(({ step }) => step);
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
