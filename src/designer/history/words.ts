/** Texts of the history of edits and of the list of versions. */
export type HistoryTab = 'edits' | 'versions';

const states = { published: 'Published', latest: 'Latest', past: 'Past' } as const;

const tabs: Readonly<Record<HistoryTab, string>> = { edits: 'Edits', versions: 'Versions' };

export const historyWords = {
  title: 'History',
  tab: (tab: HistoryTab) => tabs[tab],
  list: 'Edits, oldest first',
  opened: 'As it was opened',
  now: 'Now',
  undone: 'taken back',
  before: (count: number) =>
    count === 1 ? '1 edit before that' : `${count.toLocaleString('en-GB')} edits before that`,
  none: 'Nothing was edited yet',
  noneText: 'Each edit of this flow will stand here, and you can go back to any of yours.',
  unread: 'What was edited earlier cannot be read at the moment.',
  keys: (tab: HistoryTab) =>
    tab === 'edits'
      ? 'Arrow keys choose a moment, Enter goes there.'
      : 'Arrow keys choose a version, Enter compares it.',
  findVersion: 'Find a version',
  noneFound: 'No version says that.',
  noVersions: 'Nothing is published yet',
  noVersionsText: 'Each time that you publish, the flow as it is then is kept here for good.',
  versionsUnread: 'The versions cannot be read at the moment.',
  version: (number: number) => `Version ${number}`,
  state: (state: 'published' | 'latest' | 'past') => states[state],
  versionRow: (number: number, name: string | undefined, state: string) =>
    `Version ${number}${name === undefined ? '' : `, ${name}`}, ${state}. Compare it with the draft`,
  describe: (number: number) => `Name and note of version ${number}`,
  name: 'Name',
  nameExample: 'Before the audit',
  note: 'Note',
  noteExample: 'What has changed, and why',
  restoreAsk: (number: number) => `Restore version ${number}?`,
  restoreText:
    'The draft becomes what that version was. Edits since then go with one step, which Undo takes back. Runs go on with what is published.',
  restoreLost: 'This version cannot be read, so it cannot be restored. The draft stays as it is.',
  keep: 'Save',
  notKept: 'The name and the note are not saved',
  cancel: 'Cancel',
  publish: 'Publish',
  publishTitle: (number: number) => `Publish version ${number}`,
  publishText: 'Both can be left empty, and changed later.',
  jumped: (where: string) => `Now: ${where}`,
} as const;
