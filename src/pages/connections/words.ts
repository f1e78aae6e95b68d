export const words = {
  title: 'Connections',
  lead: 'Accounts that flows sign in with. A credential is stored encrypted and shown to nobody, not even to you.',
  create: 'New connection',
  columns: {
    name: 'Name',
    connector: 'Connector',
    status: 'Status',
    usedBy: 'Used by',
    created: 'Created',
    menu: 'Commands',
  },
  commandsOf: (name: string) => `Commands for ${name}`,
  flows: (count: number) =>
    count === 0 ? 'no flow' : `${count} ${count === 1 ? 'flow' : 'flows'}`,
  connected: 'Connected',
  broken: 'Sign in again',
  emptyTitle: 'No connections yet',
  emptyText:
    'A connection is made when a step needs one, or here. Flows then sign in with it for you.',
  where: 'Where it is used',
  replace: 'Replace the credential',
  nameAndCredential: 'Name and credential',
  rename: 'Rename',
  remove: 'Delete',
} as const;

export const formWords = {
  connector: 'Connector',
  chooseConnector: 'Choose a connector',
  connectorMissing: 'Choose what to connect to.',
  name: 'Name',
  nameHelp: 'How you and others see it. Your address, if you leave it empty.',
  noSecret: 'It needs no credential: in this workspace it signs in as you.',
  kept: 'Leave a field empty to keep what is stored.',
  storedSecret: 'Stored. Type to replace it.',
  missing: 'This is needed.',
  create: 'Connect',
  save: 'Save',
  replaceTitle: (name: string) => `Credential of ${name}`,
  replaceText:
    'Every flow that uses this connection signs in with the new one from the next run on.',
  made: (name: string) => `${name} is connected.`,
  saved: (name: string) => `${name} is saved.`,
} as const;

export const usesWords = {
  title: (name: string) => `Where ${name} is used`,
  list: 'Flows that use it',
  unused: 'No flow uses it',
  unusedText: 'Nothing stops if it is deleted.',
  steps: (steps: readonly string[]) => (steps.length === 0 ? 'In no step now' : steps.join(', ')),
  runOnly: (count: number) =>
    `${count} run-only ${count === 1 ? 'user or group runs' : 'users and groups run'} it`,
  elsewhere: (count: number) =>
    count === 1
      ? 'One more flow names it that you do not own.'
      : `${count} more flows name it that you do not own.`,
  close: 'Close',
  removeTitle: (name: string) => `Delete ${name}?`,
  removeText: 'Its credential is erased. It cannot be brought back, only made again.',
  removeFails: (count: number) =>
    count === 1
      ? 'One flow then fails at these steps.'
      : `${count} flows then fail at these steps.`,
  removeNext: 'Choose another connection on the details page of each to keep it going.',
  removeAct: 'Delete',
  removed: (name: string) => `${name} is deleted.`,
} as const;
