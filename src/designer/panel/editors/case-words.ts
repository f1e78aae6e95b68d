/** The texts of the cases of a Switch. */
export const caseWords = {
  cases: 'Cases',
  newCase: 'Case',
  noCases: 'No case yet: every run takes the default.',
  add: 'Add a case',
  nameOf: (name: string) => `Name of ${name}`,
  valueOf: (name: string) => `${name} if it is`,
  valueHint: 'Text or a whole number',
  remove: (name: string) => `Remove ${name}`,
  removed: (name: string, steps: number) =>
    steps === 0 ? `${name} is removed` : `${name} and the steps in it are removed`,
  taken: 'Another case has this name. Names differ by more than their case.',
  defaultHelp: 'Whatever is equal to none of them takes the default.',
} as const;
