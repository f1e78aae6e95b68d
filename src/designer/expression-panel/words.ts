/** The words of the panel in which an expression is written. */
import type { Family } from '../../expressions/language';

const families: Record<Family, string> = {
  string: 'Text',
  collection: 'Lists and objects',
  logical: 'Comparisons',
  conversion: 'Conversions',
  math: 'Numbers',
  date: 'Dates and times',
  workflow: 'The flow and its steps',
  uri: 'Web addresses',
  manipulation: 'JSON and XML',
};

export const words = {
  title: 'Expression',
  inField: (field: string) => `in ${field}`,
  editor: 'Code of the expression',
  placeholder: 'Type a function, or press Ctrl and Space',
  functions: 'Functions',
  format: 'Format',
  formatKeys: 'Shift+Alt+F',
  fullSize: 'Full size',
  smallSize: 'Back into the panel',
  pasteLast: 'Paste the last expression',
  type: 'type',
  line: (line: number) => `line ${line}`,
  changeTo: (text: string) => `Change to ${text}`,
  orPress: 'or press',
  savedAs: 'Saved as',
  cancel: 'Cancel',
  update: 'Update',
  add: 'Add',
  searchFunctions: 'Search functions',
  noFunction: 'No function matches.',
  insert: (name: string) => `Insert ${name}`,
  family: (family: Family) => families[family],
  gives: (type: string) => `gives ${type}`,
  example: 'Example',
  moreProblems: (count: number) => (count === 1 ? '1 more problem' : `${count} more problems`),
} as const;
