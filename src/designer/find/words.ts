/** Every text of finding a step or a note. */
export const findWords = {
  find: 'Find a step or a note',
  replace: 'Find and replace',
  short: 'Find',
  placeholder: 'A name, what a step does, a note',
  note: 'Sticky note',
  found: 'What was found',
  next: 'Next one found',
  previous: 'Previous one found',
  close: 'Close',
  nothing: 'Nothing matches.',
  at: (index: number, count: number) => `${index + 1} of ${count}`,
} as const;
