/** Texts of the panel beside the canvas. */
export const panelWords = {
  dismiss: 'Dismiss',
  pin: 'Keep this step in sight',
  unpin: 'Unpin',
  pinnedPanel: 'Pinned step',
  noProblems: 'No problems',
  noProblemsText: 'Everything that can be checked before a run is in order.',
  wholeFlow: 'The whole flow',
  stepPanel: 'Step',
  nothingToFill: 'There is nothing to fill in here.',
  unknownForm:
    'Nothing here knows this kind of step, so it has no form: its inputs are JSON, and Code shows all of it.',
  deleteStep: 'Delete the step',
  noConnection: 'no connection yet',
} as const;
