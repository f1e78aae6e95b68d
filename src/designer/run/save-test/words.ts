/** Texts of the forms in which a test is saved and changed. */
export const saveTestWords = {
  saveAsTest: 'Save as a test',
  lead: 'It keeps what started this run and what its calls came back with, and checks that the flow ends the same way.',
  name: 'Name',
  nameMissing: 'A test needs a name.',
  note: 'Note',
  noteHelp: 'What it is for, so that whoever sees it fail knows.',
  suggested: {
    Succeeded: (flow: string) => `${flow} succeeds`,
    Failed: (flow: string) => `${flow} fails`,
    Cancelled: (flow: string) => `${flow} is cancelled`,
    TimedOut: (flow: string) => `${flow} times out`,
  } as Readonly<Record<string, (flow: string) => string>>,
  judged: 'Values that are checked',
  judgedHelp: 'How the run and each of its steps end is always checked.',
  sends: 'what it sends',
  gives: 'what comes out of it',
  unsteady: 'differs each time: a time, an id or chance',
  noValues: 'No step outside of loops has a value that could be checked.',
  hidden: 'Secured values are not saved.',
  hiddenText: (steps: readonly string[]) =>
    `A placeholder stands for those of ${steps.join(', ')}. Where the run would go another way with it, the test does not check.`,
  cancel: 'Cancel',
  save: 'Save',
  saved: (name: string) => `“${name}” is saved as a test.`,
  savedText: 'It stands on the details page of the flow, and runs there.',
} as const;
