import type { FlowTab } from '../../queries';

export const words = {
  title: 'My flows',
  newFlow: 'New flow',
  filter: 'Filter by name, trigger or owner',
  status: 'Status',
  kind: 'Kind',
  any: 'Any',
  total: (flows: number, runs: number | null) =>
    [
      `${flows} ${flows === 1 ? 'flow' : 'flows'}`,
      runs !== null && `${runs} ${runs === 1 ? 'run' : 'runs'} in 28 days`,
    ]
      .filter(Boolean)
      .join(' · '),
  columns: {
    name: 'Name',
    kind: 'Kind',
    status: 'Status',
    spark: 'Last 12 runs',
    days: '28 days',
    lastRun: 'Last run',
    owners: 'Owners',
    menu: 'Commands',
    deleted: 'Deleted',
  },
  draft: 'Draft',
  never: 'never',
  spark: (ok: number, bad: number, other: number) =>
    [ok > 0 && `${ok} succeeded`, bad > 0 && `${bad} failed`, other > 0 && `${other} other`]
      .filter(Boolean)
      .join(', ') || 'No runs yet',
  commandsOf: (name: string) => `Commands for ${name}`,
  edit: 'Edit',
  run: 'Run',
  history: 'Run history',
  share: 'Share',
  rename: 'Rename',
  saveAs: 'Save as',
  sendCopy: 'Send a copy',
  turnOn: 'Turn on',
  turnOff: 'Turn off',
  remove: 'Delete',
  restore: 'Restore',
  removed: (name: string) => `“${name}” is deleted.`,
  removedText: 'It can be restored for 21 days.',
  restored: (name: string, on: boolean) =>
    on ? `“${name}” is back.` : `“${name}” is back, and off.`,
  turnedOff: (name: string) => `“${name}” is off.`,
  turnedOffText: 'It starts no new runs.',
  turnedOn: (name: string) => `“${name}” is on.`,
  changed: 'The changes are saved.',
  renamed: (name: string) => `Now called “${name}”.`,
  saved: (name: string) => `“${name}” is made.`,
  open: 'Open',
  name: 'Name',
  description: 'Description',
  product: 'Checked by the rules of',
  productHelp: 'The limits of this product hold when the flow is published.',
  nameMissing: 'Give it a name.',
  copyOf: (name: string) => `${name} (copy)`,
  saveAsText: 'A new flow of your own with the same steps.',
} as const;

/** The lists of flows, and what others sent. */
export type FlowsPageTab = FlowTab | 'copies';

export const tabWords: Readonly<
  Record<FlowsPageTab, { label: string; title: string; text: string }>
> = {
  mine: {
    label: 'My flows',
    title: 'No flows of yours yet',
    text: 'Flows that you make stand here, with how their last runs went.',
  },
  team: {
    label: 'Team flows',
    title: 'Nobody shares a flow with you as an owner',
    text: 'Flows that several people own stand here.',
  },
  sharedWithMe: {
    label: 'Shared with me',
    title: 'Nothing to run from others',
    text: 'Flows that you may run, but not change, stand here.',
  },
  copies: {
    label: 'Copies received',
    title: 'Nobody sent you a copy',
    text: 'A flow that somebody sends you as a template stands here until you make your own of it.',
  },
  deleted: {
    label: 'Deleted',
    title: 'Nothing was deleted',
    text: 'Deleted flows stay here for 21 days and can be restored.',
  },
};

export const noMatchWords = {
  title: 'No flow fits',
  text: 'Nothing here has this name, status and kind.',
  clear: 'Show all',
} as const;
