/** Sentences about files that cannot be read. */
export const words = {
  notText: 'This is not text: it is neither UTF-8 nor UTF-16.',
  notJson: 'This is not JSON.',
  tooDeep: 'This is nested deeper than any definition.',
  brokenZip: 'The archive is damaged or uses a compression that is not known here.',
  tooManyEntries: (limit: number) => `The archive has more than ${limit} entries.`,
  unpacksTooLarge: (limit: string) => `The archive unpacks to more than ${limit}.`,
  largeEntry: (limit: string) => `This entry unpacks to more than ${limit} and was left out.`,
} as const;
