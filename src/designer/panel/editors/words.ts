/** Every text of the editors of fields. */
import type { AuthenticationType } from './shapes/authentication-shape';
import type { Frequency, ScheduleMember } from './shapes/recurrence-shape';

export const words = {
  notSet: 'Not set',
  chooseValue: 'A value',
  yes: 'Yes',
  no: 'No',
  toText: (field: string) => `Enter text or an expression for ${field}`,
  toForm: (field: string) => `Use the form for ${field}`,
  moveUp: (row: string) => `Move ${row} up`,
  moveDown: (row: string) => `Move ${row} down`,
  remove: (row: string) => `Remove ${row}`,
  row: (number: number) => `row ${number}`,
  rows: (count: number) => (count === 1 ? '1 row' : `${count} rows`),
  cancel: 'Cancel',
  takeOut: 'Take out',
  search: 'Search',
  tryAgain: 'Try again',
  name: 'Name',
  value: 'Value',
  nameOf: (field: string, number: number) => `Name of row ${number} of ${field}`,
  valueOf: (field: string, number: number) => `Value of row ${number} of ${field}`,

  addItem: 'Add an item',
  item: (number: number) => `item ${number}`,
  itemOf: (field: string, number: number) => `Item ${number} of ${field}`,

  addRow: 'Add a row',
  repeatedName: (name: string) => `“${name}” stands above already: only the first of them counts.`,

  columnsOf: (field: string) => `How ${field} are made`,
  automatic: 'Automatic',
  custom: 'Custom',
  addColumn: 'Add a column',
  column: (number: number) => `column ${number}`,
  header: 'Header',
  headerOf: (number: number) => `Header of column ${number}`,

  group: (name: string, all: boolean, negated: boolean) =>
    `${name}: ${negated ? (all ? 'not all' : 'none') : all ? 'all' : 'one'} of these must hold`,
  groupNumber: (number: number) => `group ${number}`,
  notAllOf: 'Not all of',
  noneOf: 'None of',
  fold: (name: string) => `Fold ${name}`,
  unfold: (name: string) => `Unfold ${name}`,
  otherCondition: (number: number) => `Condition ${number} as JSON`,

  useSample: 'Use a sample',
  sample: 'A sample of the data',
  sampleHelp: 'Paste JSON as it will arrive; the schema is made from it.',
  sampleRefused: 'This is not JSON. Paste all of it, from the first bracket to the last.',
  makeSchema: 'Make the schema',

  formatOf: (field: string) => `Format ${field}`,
  bold: 'Bold',
  italic: 'Italic',
  bullets: 'List',
  link: 'Link',
  preview: 'Preview',
  previewOf: (field: string) => `Preview of ${field}`,

  chooseFile: 'Choose a file',
  otherFile: 'Choose another file',
  fileTooLarge: (name: string, limit: string) =>
    `${name} is too large: a flow can hold ${limit} of a file. Read it from a service instead.`,

  every: 'Every',
  frequency: 'Unit of time',
  unit: (frequency: Frequency) => units[frequency],
  list: (name: ScheduleMember) => lists[name][0],
  listHint: (name: ScheduleMember) => lists[name][1],
  cannotShow: (name: ScheduleMember) =>
    `${lists[name][0]}: written in a way that this form cannot show. It stays as it is.`,
  notNumbers: (min: number, max: number) =>
    `Whole numbers from ${min} to ${max}, with commas between them.`,
  zone: 'Time zone',
  noZone: 'None: UTC',
  searchZones: 'Search zones and cities',
  start: 'Start',
  end: 'End',
  nextTimes: (zone: string) => `Next, in ${zone}:`,
  nextTimesLabel: 'Next times',
  noTimes: 'There are no further times.',

  kindOf: (field: string) => `Kind of ${field}`,
  noAuthentication: 'Not set',
  ofConnection: 'The connection of the step',
  authentication: (type: AuthenticationType) => authentications[type],
  member: (name: string) => members[name] ?? name,
  secretHint:
    'Whoever can open the flow can read what is written here. A secured parameter is safer.',
  otherMembersOf: (field: string) => `Other members of ${field}`,

  fillInFirst: (field: string) => `Fill in ${field} first: it decides what is offered here.`,
  knownLater: (field: string) =>
    `What is offered depends on ${field}, which is only known when the flow runs. Enter a value yourself.`,
  nobodyToAsk: 'Nothing can be offered here. Enter a value yourself.',
  asking: 'Asking the service',
  askFailed: 'The service could not be asked.',
  unreadableAnswer: 'The service answered with something other than a list.',
  orOwnValue: 'A value of your own works as well.',
  refresh: (field: string) => `Ask again for ${field}`,

  nothingChosen: 'Nothing chosen',
  clearField: (field: string) => `Clear ${field}`,
  browse: (field: string) => `Browse ${field}`,
  browseShort: 'Browse',
  wayOf: (field: string) => `Folders of ${field}`,
  topFolder: 'Top',
  contentOf: (folder: string) => `In ${folder}`,
  openFolder: (name: string) => `Open ${name}`,
  chooseFolder: (name: string) => `Choose the folder ${name}`,
  emptyFolder: 'This folder is empty.',

  noVariables: 'No variable fits yet',
  notFitting: 'not of a type that fits here',
  declare: 'Declare a variable',
  declareShort: 'Declare',
  newVariable: (type: string) => `Name of the new variable (${type})`,

  advanced: 'Advanced',
  showMore: (count: number) => `Show ${count} more`,
  addField: 'Add a field',
  searchFields: 'Search fields',
  clearAll: 'Clear all',
  otherMembers: 'Other members',
  otherMembersText: 'This form has no field for these. They are kept as they are.',
} as const;

const units: Readonly<Record<Frequency, string>> = {
  Second: 'seconds',
  Minute: 'minutes',
  Hour: 'hours',
  Day: 'days',
  Week: 'weeks',
  Month: 'months',
  Year: 'years',
};

const lists: Readonly<Record<ScheduleMember, readonly [string, string]>> = {
  weekDays: ['On these days', ''],
  monthDays: ['On these days of the month', '1, 15, -1 for the last'],
  hours: ['At these hours', '9, 17'],
  minutes: ['At these minutes', '0, 30'],
};

const authentications: Readonly<Record<AuthenticationType, string>> = {
  None: 'None',
  Basic: 'User name and password (Basic)',
  ClientCertificate: 'Client certificate',
  ActiveDirectoryOAuth: 'Microsoft Entra ID (ActiveDirectoryOAuth)',
  Raw: 'A header of its own (Raw)',
  ManagedServiceIdentity: 'Managed identity',
};

const members: Readonly<Record<string, string>> = {
  username: 'User name',
  password: 'Password',
  pfx: 'Certificate (PFX as base64)',
  authority: 'Authority',
  tenant: 'Tenant',
  audience: 'Audience',
  clientId: 'Client id',
  secret: 'Secret',
  scheme: 'Scheme',
  parameter: 'Parameter',
  value: 'Value',
  identity: 'Identity',
};
