/** Texts of the card that lists the tests of a flow. */
const count = (number: number, one: string, many = `${one}s`) =>
  `${number} ${number === 1 ? one : many}`;

export const words = {
  tests: 'Tests',
  none: 'No tests yet. Open a run, and under Overview save it as a test: it keeps what the run got and how it ended, and tells when an edit changes that.',
  openRuns: 'Open its runs',
  source: 'What the tests run on',
  draft: 'Draft',
  published: (version: number) => `v${version}`,
  runAll: 'Run all',
  more: 'More about tests',
  import: 'Import',
  export: 'Export',
  imported: (number: number) => `${count(number, 'test')} imported.`,
  run: (name: string) => `Run “${name}”`,
  commandsOf: (name: string) => `Commands of “${name}”`,
  edit: 'Edit',
  remove: 'Delete',
  removed: (name: string) => `“${name}” is deleted.`,
  putBack: (name: string) => `“${name}” is back.`,
  passed: 'Passed',
  failed: 'Failed',
  running: 'Running',
  never: 'Not run yet',
  onDraft: 'on the draft',
  onVersion: (version: number) => `on v${version}`,
  differences: (number: number) => count(number, 'difference'),
  expected: 'Expected',
  actual: 'Actual',
  allPassed: (number: number) =>
    number === 1 ? 'The test passed.' : `All ${number} tests passed.`,
  someFailed: (failed: number, all: number) => `${failed} of ${count(all, 'test')} failed.`,
  editTitle: 'Edit the test',
  saved: 'The test is saved.',
  notReadable: 'The file cannot be read.',
} as const;
