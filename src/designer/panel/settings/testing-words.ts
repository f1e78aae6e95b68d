/** Texts about switching a step off, its static result, and notes on it. */
import type { ResultStatus } from './ResultForm';

const statuses: Readonly<Record<ResultStatus, string>> = {
  Succeeded: 'Succeeded',
  Failed: 'Failed',
  Skipped: 'Skipped',
  TimedOut: 'Timed out',
};

export const words = {
  tab: 'Testing',
  switchedOff: 'Switched off',
  switchOff: 'Switch the step off',
  switchOn: 'Switch the step on',
  offHelp: 'The step does nothing: it ends at once with the result below, in every run.',
  onHelp: 'Switched off, the step does nothing and ends at once with a result you write here.',
  keptResult: 'The result stays here for the next time.',
  status: 'Ends as',
  statusName: (status: ResultStatus) => statuses[status],
  errorCode: 'Error code',
  errorMessage: 'Error message',
  outputs: 'Outputs',
  outputsHelp: 'What later steps find, as JSON. For a call: statusCode, headers and body.',
  notJson: 'This is not JSON yet, so it is not kept.',
  readBy: (count: number) =>
    count === 1 ? 'One step uses its outputs:' : `${count} steps use its outputs:`,
  readByNobody: 'No other step uses its outputs.',
  missingResult: (name: string) =>
    `The definition has no static result “${name}”, so the step works as usual.`,

  note: 'Note',
  editNote: 'Edit the note',
  removeNote: 'Remove the note',
  noteLength: (length: number, most: number) => `${length} of ${most}`,
  noteTooLong: (most: number) => `At most ${most} characters are kept by the original.`,
  done: 'Done',
} as const;
