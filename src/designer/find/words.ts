/** Every text of finding a step. */
export const findWords = {
  find: 'Find a step',
  replace: 'Find and replace',
  short: 'Find',
  placeholder: 'Name, kind, or what it does',
  found: 'Steps found',
  next: 'Next step found',
  previous: 'Previous step found',
  close: 'Close',
  nothing: 'No step matches.',
  at: (index: number, count: number) => `${index + 1} of ${count}`,
} as const;
