/** Texts of the bar that finds a step or a note. */
export const barWords = {
  placeholder: 'A name, what a step does, a note',
  note: 'Sticky note',
  found: 'What was found',
  next: 'Next one found',
  previous: 'Previous one found',
  close: 'Close',
  nothing: 'Nothing matches.',
  at: (index: number, count: number) => `${index + 1} of ${count}`,
} as const;
