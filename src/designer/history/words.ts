/** Texts of the history of edits and of the list of versions. */
export type HistoryTab = 'edits' | 'versions';

const tabs: Readonly<Record<HistoryTab, string>> = { edits: 'Edits', versions: 'Versions' };

export const historyWords = {
  title: 'History',
  tab: (tab: HistoryTab) => tabs[tab],
  list: 'Edits, oldest first',
  opened: 'As it was opened',
  now: 'Now',
  undone: 'taken back',
  you: 'you, earlier',
  before: (count: number) =>
    count === 1 ? '1 edit before that' : `${count.toLocaleString('en-GB')} edits before that`,
  none: 'Nothing was edited yet',
  noneText: 'Each edit of this flow will stand here, and you can go back to any of yours.',
  unread: 'What was edited earlier cannot be read at the moment.',
  keys: 'Arrow keys choose a moment, Enter goes there.',
  keysReading: 'Edits from before this tab was opened can only be read.',
  jumped: (where: string) => `Now: ${where}`,
} as const;
