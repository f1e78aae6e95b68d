/** Texts of what stands beside a run. */
import type { Simulated, Tally } from '../../model/run/events';
import type { RunTab } from './run-tab';

const simulatedBy: Record<Simulated, string> = {
  static: 'It gave the result that the step sets for tests.',
  recorded: 'It gave what an earlier run was answered.',
  schema: 'Its result is made up from the description of the operation.',
  use: 'Its result is made up from how later steps use it.',
};

const tabs: Record<RunTab, string> = {
  step: 'Step',
  rounds: 'Rounds',
  raw: 'Raw',
  code: 'Code',
};

const number = (value: number) => value.toLocaleString('en-GB');

export const runWords = {
  stepInRun: 'Step of the run',
  notReached: 'The run has not come to this step.',
  skippedText: 'This step was skipped: the steps before it did not end as it needs.',
  from: 'From',
  until: 'until',
  runOf: (time: string) => `Run of ${time}`,
  againFrom: (step: string) => `again from ${step}`,
  mocked: (count: number) => (count === 1 ? '1 given result' : `${count} given results`),
  versionOf: (version: number | null) => (version === null ? 'draft' : `v${version}`),
  cancelRun: 'Cancel the run',
  cancelling: 'Cancelling',
  interrupted: 'Interrupted',
  interruptedTitle: 'Nobody drives this run at the moment.',
  interruptedText:
    'It goes on where it stands as soon as an open tab takes over, which takes a few seconds.',
  readingOn: 'reading what happened',
  resubmit: 'Run again',
  edit: 'Edit',
  noRun: 'This run is not here',
  noRunText: 'It was deleted with its flow, or you may not see it.',
  cutShort: 'What was recorded of this run ends before the run did.',
  cutShortText: 'Everything up to there is shown. What came after it is not here.',
  unknownSteps: 'The run has steps that its definition does not have:',
  showOverview: 'Overview',
  showTimeline: 'Timeline',
  rounds: 'Rounds',
  round: 'Round',
  of: (begun: number) => `of ${number(begun)}`,
  previous: 'Previous round',
  next: 'Next round',
  nextFailed: 'Next failed',
  followNewest: 'Follow the newest',
  item: 'Item of this round',
  inAllRounds: (tally: Tally, statusWord: (status: keyof Tally) => string) =>
    `In all rounds: ${(Object.keys(tally) as (keyof Tally)[])
      .map((status) => `${number(tally[status] ?? 0)} ${statusWord(status).toLowerCase()}`)
      .join(', ')}`,
  waits: 'Waiting.',
  waitsOpen: 'For an answer or a person; no time is set.',
  simulated: 'Simulated.',
  simulatedBy: (kind: Simulated) => `Nothing real was asked. ${simulatedBy[kind]}`,
  hiddenInputs: 'Hidden by secure inputs.',
  hiddenOutputs: 'Hidden by secure outputs.',
  hiddenResponse: 'Hidden, as the step that answers is secured.',
  tries: 'Tries that failed',
  tracked: 'Tracked properties',
  overview: 'The run',
  response: 'What the caller got',
  responseStatus: 'Status',
  headers: 'Headers',
  body: 'Body',
  variables: 'Variables',
  steps: 'Steps',
  runOutputs: 'Outputs of the run',
  tabs: 'What to see of the step',
  tab: (tab: RunTab) => tabs[tab],
  allRounds: 'All rounds',
  record: 'Record',
  code: 'Code of the step as it ran',
  copy: (value: string) => `Copy ${value.toLowerCase()}`,
  copied: (value: string) => `${value} copied`,
  notCopied: 'The browser did not let it be copied',
  download: (value: string) => `Download ${value.toLowerCase()}`,
} as const;
