/** Texts of the settings of a step. */
import type { DialectFacts } from '../../../model/dialect';
import type { StepOutcome } from '../../../model/run-after/truth-table';
import type { SettingGroup, SettingId } from '../../../model/settings/settings';

interface SettingWords {
  readonly title: string;
  readonly help: string;
  /** What holds without it. */
  readonly default: string | ((dialect: DialectFacts) => string);
}

const unlimited = 'no limit';
const off = 'off';

export const settingWords: Readonly<Record<SettingId, SettingWords>> = {
  conditions: {
    title: 'Start only if',
    help: 'A run starts only when all of these expressions are true.',
    default: 'starts always',
  },
  splitOn: {
    title: 'One run for each item',
    help: 'When an array arrives, each of its items starts a run of its own.',
    default: 'one run for all',
  },
  splitOnTrackingId: {
    title: 'Tracking id of each of these runs',
    help: 'An expression that gives each run an id to find it by.',
    default: 'made for each run',
  },
  triggerRuns: {
    title: 'Runs at the same time',
    help: 'Further runs wait for one to end. In Power Automate, this cannot be undone once it is published.',
    default: unlimited,
  },
  waitingRuns: {
    title: 'Runs that may wait',
    help: 'Only with a limit on runs at the same time. Beyond this number, a start is refused.',
    default: '10 more than run at the same time',
  },
  singleInstance: {
    title: 'One run at a time',
    help: 'While a run is under way, the trigger does not look for anything new.',
    default: off,
  },
  rounds: {
    title: 'Rounds at the same time',
    help: 'How many items are worked on side by side. They share all variables.',
    default: ({ defaults: { foreachConcurrency: count } }) =>
      count === 1 ? 'one after another' : `${count}; one after another inside another loop`,
  },
  sequential: {
    title: 'One after another',
    help: 'Each round begins when the one before has ended, in the order of the items.',
    default: off,
  },
  untilCount: {
    title: 'Rounds at most',
    help: 'The loop ends after this many rounds, whatever its condition says.',
    default: ({ defaults }) => String(defaults.untilCount),
  },
  timeout: {
    title: 'Time at most',
    help: 'When it takes longer, it ends as timed out.',
    default: 'as long as the run may take',
  },
  failAtLimits: {
    title: 'Fail when a limit is reached',
    help: 'Otherwise the loop ends as succeeded, although its condition never held.',
    default: off,
  },
  asyncPattern: {
    title: 'Wait for the result of an accepted request',
    help: 'After an answer 202, the step asks again until there is a result. Off: the 202 is the result.',
    default: 'on',
  },
  asyncResponse: {
    title: 'Answer with 202 first',
    help: 'The caller then asks again for the result.',
    default: off,
  },
  retry: {
    title: 'Try again',
    help: 'After 408, 429, a server error, or no answer at all.',
    default: ({ defaults: { retry } }) => `up to ${retry.count} times, further and further apart`,
  },
  pagination: {
    title: 'Items to gather over pages',
    help: 'Asks for further pages until it has this many. Whole pages are kept.',
    default: 'the first page only',
  },
  chunking: {
    title: 'Send and fetch in parts',
    help: 'For what is too large for one message.',
    default: off,
  },
  uploadChunk: {
    title: 'Bytes of a part sent',
    help: 'Only in parts.',
    default: 'as the service asks',
  },
  downloadChunk: {
    title: 'Bytes of a part fetched',
    help: 'Only in parts.',
    default: 'as the service asks',
  },
  suppressHeaders: {
    title: 'Leave out tracking headers',
    help: 'Requests do not name the flow and its run.',
    default: off,
  },
  suppressResponseHeaders: {
    title: 'Leave out tracking headers in the response',
    help: 'The answer does not name the flow and its run.',
    default: off,
  },
  secureInputs: {
    title: 'Hide the inputs',
    help: 'Run history hides the inputs, and outputs that repeat them.',
    default: off,
  },
  secureOutputs: {
    title: 'Hide the outputs',
    help: 'Run history hides the outputs, and the inputs of steps that use them.',
    default: off,
  },
  authorisationHeaders: {
    title: 'Keep the authorisation header',
    help: 'Adds it to the outputs, where later steps can use it.',
    default: off,
  },
  tracked: {
    title: 'Tracked properties',
    help: 'Values kept with the run, to find it by. They may use action().',
    default: 'none',
  },
  trackingId: {
    title: 'Tracking id of the run',
    help: 'An expression over what arrived, such as the number of an order.',
    default: 'made for each run',
  },
  schemaValidation: {
    title: 'Check what arrives against the schema',
    help: 'What does not match is refused with 400, and no run starts.',
    default: off,
  },
  decompression: { title: 'Unpack compressed answers', help: '', default: 'on' },
};

const groups: Readonly<Record<SettingGroup, string>> = {
  general: 'General',
  networking: 'Network',
  security: 'Security',
  tracking: 'Tracking',
  data: 'Data',
};

const outcomeWords: Readonly<Record<StepOutcome, string>> = {
  Succeeded: 'succeeded',
  Failed: 'failed',
  TimedOut: 'timed out',
  Skipped: 'was skipped',
};

export const words = {
  tab: 'Settings',
  group: (group: SettingGroup) => groups[group],
  byDefault: (what: string) => `Default: ${what}`,
  changed: 'Changed',
  reset: (what: string) => `Back to the default: ${what}`,
  notOfThisType: 'Written in the definition, but steps of this kind do not use it.',
  asExpression: (what: string) => `${what}: write an expression`,
  asValue: (what: string) => `${what}: pick a value`,
  unit: { S: 'seconds', M: 'minutes', H: 'hours', D: 'days', W: 'weeks' },
  unitOf: (what: string) => `Unit of ${what.toLowerCase()}`,
  addExpression: 'Add an expression',
  expressionNumber: (number: number) => `Expression ${number}`,
  remove: (what: string) => `Remove ${what}`,
  addProperty: 'Add a property',
  propertyName: 'Name',
  propertyValue: 'Value',
  propertyTaken: 'Another property has this name.',
  none: 'None',
  wholeBody: 'The whole body',
  otherArray: 'Another array, as an expression',

  retryKind: 'How',
  retryDefault: 'As usual',
  retryNone: 'Never',
  retryFixed: 'Equal pauses',
  retryGrowing: 'Growing pauses',
  retryCount: 'Further tries',
  retryInterval: 'Pause',
  retryFirst: 'First pause',
  retryMinimum: 'Shortest pause',
  retryMaximum: 'Longest pause',
  retryStrange: (type: string) => `“${type}”, kept as it is`,

  runAfter: 'Run after',
  outcome: (outcome: StepOutcome) => outcomeWords[outcome],
  outcomeTitle: (outcome: StepOutcome) => {
    const text = outcome === 'Skipped' ? 'skipped' : outcomeWords[outcome];
    return text.slice(0, 1).toUpperCase() + text.slice(1);
  },
  endings: (step: string) => `How ${step} must have ended`,
  noLonger: (step: string) => `Do not wait for ${step}`,
  waitFor: 'Wait for another step',
  chooseStep: 'Choose a step',
  lastStatus: 'At least one ending must be chosen.',
  firstOfFlow:
    'This is the first step: it begins as soon as the flow has started, and has nothing to wait for.',
  firstOfBranch: (container: string) =>
    `It begins as soon as ${container} gets here, and has nothing to wait for.`,
  startsAtOnce: 'It waits for no other step, and begins at once.',
  presets: 'Run this step',
  preset: {
    success: 'After success',
    always: 'Always',
    failure: 'Only on failure',
  },
  truthTable: 'When it runs',
  runs: 'Runs',
  skipped: 'Is skipped',
  thenColumn: 'Then this step',
  anyEnding: 'any ending',
  or: (all: readonly string[]) => listed(all, 'or'),
} as const;

/** “a, b or c”. */
export function listed(all: readonly string[], last: string): string {
  return all.length < 2 ? (all[0] ?? '') : `${all.slice(0, -1).join(', ')} ${last} ${all.at(-1)}`;
}
