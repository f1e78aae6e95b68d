import { words as designerWords } from '../words';

const statusWords: Readonly<Record<string, string>> = {
  Succeeded: 'succeeded',
  Failed: 'failed',
  Skipped: 'was skipped',
  TimedOut: 'timed out',
};

const edgeWords: Readonly<Record<string, string>> = { TimedOut: 'Timed out' };

export const exportWords = {
  title: 'Export',
  picture: 'Picture',
  pictureText: 'The whole flow, as it is folded now and in the colours of your theme.',
  preview: (title: string) => `Picture of ${title}`,
  svg: 'SVG',
  png: 'PNG',
  noPng: 'The browser could not make a PNG of this size. The SVG has the whole flow.',
  document: 'Document',
  documentText: 'Its steps in the order in which they run, with their settings, in Markdown.',
  markdown: 'Save the document',
  copy: 'Copy',
  copied: 'The document is in the clipboard',
  counted: (steps: number) => (steps === 1 ? '1 step.' : `${steps} steps.`),
  startsWhen: 'Starts when',
  parameters: 'Parameters',
  parameterHead: '| Name | Type | Default |',
  variables: 'Variables',
  connections: 'Connections',
  steps: 'Steps',
  noSteps: 'No steps.',
  hidden: 'hidden',
  branch: designerWords.branch,
  edge: (statuses: readonly string[] | undefined, joins = 0) =>
    statuses
      ? statuses.map((one) => edgeWords[one] ?? one).join(' · ')
      : designerWords.afterAll(joins),
  runsAfter: (said: readonly string[]) => `Runs after ${said.join(' and ')}`,
  after: (name: string, statuses: readonly string[]) =>
    `${name} ${statuses.map((one) => statusWords[one] ?? one).join(' or ') || 'has no status'}`,
} as const;
