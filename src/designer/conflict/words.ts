/** Texts about values that several people, or tabs, gave to one place at the same time. */
import { displayName } from '../step-name';

const list = (names: readonly string[]) =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

export const conflictWords = {
  you: 'You',
  inAnotherTab: 'You, in another tab',
  inOneTab: 'You, in one tab',
  changedToo: (others: readonly string[]) => `${list(others)} changed this too`,
  changedInAnotherTab: 'You changed this in another tab too',
  changed: (people: readonly string[]) => `${list(people)} changed this at the same time`,
  bar: (count: number) => (count === 1 ? '1 conflict' : `${count} conflicts`),
  title: 'Conflicts',
  text: 'Nobody had seen the other’s edit. Nothing is lost: keep the one that shall count.',
  none: 'No conflicts',
  noneText: 'Whatever several people changed at the same time is decided.',
  name: 'Name',
  trigger: 'Trigger',
  wholeStep: 'The step itself',
  theFlow: 'The flow',
  goTo: (step: string) => `Go to ${step}`,
  standsNow: 'in the flow now',
  nothing: 'nothing',
  deleted: 'Deleted',
  kept: 'Still there, and changed',
  keep: (who: 'mine' | 'theirs') => (who === 'mine' ? 'Keep mine' : 'Keep theirs'),
  keepThis: 'Keep this',
  together: list,
  keepLabel: (action: string, place: string, who: string) => `${action}: ${place}, ${who}`,
  inFull: (isFull: boolean) => (isFull ? 'Show less' : 'Show both in full'),
  at: (step: string | null, place: string) =>
    step === null ? place : `${place} of ${displayName(step)}`,
  decided: (place: string) => `keep a value for ${place}`,
  told: (place: string, sentence: string) => `Conflict in ${place}: ${sentence}.`,
  cannot: 'This cannot be kept any more',
  cannotText: 'What it was part of has changed since.',
} as const;
