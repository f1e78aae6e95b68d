/** What finding is called in the bar of the designer and among its commands. */
export const findWords = {
  find: 'Find a step or a note',
  replace: 'Find and replace',
  short: 'Find',
} as const;
