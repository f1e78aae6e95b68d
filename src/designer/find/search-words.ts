/** Texts of finding and replacing in the whole flow. */
import type { SearchScope } from '../../model/search/find-hits';
import type { Hindrance } from '../../model/search/replace';

const scopes: Readonly<Record<SearchScope, string>> = {
  names: 'Names',
  fields: 'Fields',
  expressions: 'Expressions',
  notes: 'Notes',
};

const places = (count: number) => (count === 1 ? '1 place' : `${count} places`);

export const searchWords = {
  title: 'Find and replace',
  mode: 'What to do',
  find: 'Find',
  replace: 'Replace',
  query: 'Find in the flow',
  replacement: 'Replace with',
  replacementHelp: '$1, $<name> and $& stand for what was found.',
  nothingInstead: 'Nothing',
  scopes: 'Where to look',
  scope: (scope: SearchScope) => scopes[scope],
  options: 'How to compare',
  matchCase: 'Match case',
  wholeWord: 'Whole words',
  pattern: 'Regular expression',
  badPattern:
    'This is no regular expression that can be searched for. Looking ahead or behind, and referring back to a group, are not possible.',
  tooLong:
    'This expression has too many ways to match, so the search was given up. Write it more exactly, or look in fewer places.',
  start: 'Find in names, fields, expressions and notes',
  startText: 'Everything that people write in this flow is looked through.',
  nothing: 'Nothing found',
  nothingText: 'No text of the flow matches. Look in more places, or leave an option out.',
  found: (count: number, steps: number) =>
    `${places(count)} in ${steps === 1 ? '1 step' : `${steps} steps`}`,
  more: (count: number) => `Show ${count} more`,
  replaceChosen: (count: number) => (count === 0 ? 'Replace' : `Replace ${places(count)}`),
  replaced: (count: number) => `${places(count)} replaced`,
  undo: (text: string) => `replace “${text}”`,
  choose: (place: string) => `Replace in ${place}`,
  goTo: (step: string, place: string) => `${step}, ${place}`,
  name: {
    step: 'Name of the step',
    variable: 'Name of the variable',
    parameter: 'Name of the parameter',
  },
  becomes: (name: string) => `In expressions: ${name}.`,
  follows: (count: number) =>
    count === 0 ? 'Nothing else names it.' : `${places(count)} that name it change as well.`,
  hindrance: (one: Hindrance) => hindrance(one),
  keys: 'Arrow keys choose, Space leaves out, Enter goes there.',
} as const;

function hindrance(one: Hindrance): string {
  switch (one.kind) {
    case 'unreadable':
      return `The expression could not be read any more: ${one.message}`;
    case 'taken':
      return `“${one.name}” is taken: names differ in the whole flow, whatever their case.`;
    case 'badName':
      return 'A name needs at least one letter or digit.';
  }
}
