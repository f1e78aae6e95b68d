/** Texts of the panel beside the canvas. */
export const panelWords = {
  dismiss: 'Dismiss',
  pin: 'Keep this step in sight',
  unpin: 'Unpin',
  pinnedPanel: 'Pinned step',
  noProblems: 'No problems',
  noProblemsText: 'Everything that can be checked before a run is in order.',
  wholeFlow: 'The whole flow',
  testWhat: 'What is run',
  testPublished: (version: number) => `Published, v${version}`,
  testPublishedText: (version: number) =>
    `Run version ${version}; the cards of the draft show how its steps do`,
  testHasProblems: (errors: number) =>
    `The checker found ${errors === 1 ? '1 error' : `${errors} errors`}: steps with errors will fail.`,
  stepPanel: 'Step',
  nothingToFill: 'There is nothing to fill in here.',
  unknownForm:
    'Nothing here knows this kind of step, so it has no form: its inputs are JSON, and Code shows all of it.',
  deleteStep: 'Delete the step',
  noConnection: 'no connection yet',
} as const;
