/** The words for values that expressions have, or would have. */
export const words = {
  valueIn: 'Value in',
  runOf: (when: string) => `the run of ${when}`,
  sampleValues: 'sample values',
  sampleNote: 'Made up from types and schemas: no run has used them.',
  otherRun: 'Other run',
  chooseRun: 'Whose values are shown',
  newest: 'newest',
  sampleChoice: 'Sample values',
  noValue: 'Nothing to show yet.',
  hidden: 'hidden',
  hiddenNote: 'It is secured, or made of something that is.',
  noAccess: 'You may not see the values of this run.',
  looking: 'Working it out',
  partly: 'Only the beginning of this long run was read.',
  cut: 'shortened',
  limit: {
    items: 'It handles more elements than a look at it may take. A run may take more.',
    characters: 'It makes more text than a look at it may take. A run may take more.',
    depth: 'It is nested too deeply.',
  },
  size: (type: string, length: number) => {
    if (type === 'String') return length === 1 ? '1 character' : `${number(length)} characters`;
    if (type === 'Array') return length === 1 ? '1 item' : `${number(length)} items`;
    return length === 1 ? '1 property' : `${number(length)} properties`;
  },
  roundOf: (loop: string, at: number, all: number) => `${loop}: round ${at} of ${all}`,
  earlierRound: (loop: string) => `Earlier round of ${loop}`,
  laterRound: (loop: string) => `Later round of ${loop}`,
} as const;

const number = (value: number) => value.toLocaleString('en-GB');
