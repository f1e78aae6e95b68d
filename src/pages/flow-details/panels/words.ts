export const words = {
  titles: {
    owners: 'Owners',
    runOnly: 'Manage run-only permissions',
    copy: 'Send a copy',
    connections: 'Connections',
  },
  notYours: 'This is not yours to do.',
} as const;

export const ownerWords = {
  lead: 'They can see, change, run and share this flow, and delete it.',
  add: 'Add an owner',
  list: 'Owners',
  creator: 'Creator',
  creatorStays: 'Who made a flow stays its owner.',
  remove: (name: string) => `Remove ${name}`,
  removeAct: 'Remove',
  removeTitle: (name: string) => `Remove ${name} as an owner?`,
  added: (name: string) => `${name} owns this flow now.`,
  addedText: 'They find it under Team flows.',
  removed: (name: string) => `${name} no longer owns this flow.`,
  leave: 'Leave',
  leaveTitle: 'Stop owning this flow?',
  leaveText: 'You will not see its design or its runs any more. An owner can add you again.',
  left: 'You no longer own this flow.',
  adviceTitle: 'Only to press the button?',
  adviceText:
    'Then share it as run-only: they start the flow and see neither its design nor its runs.',
  adviceAct: 'Run-only users',
  adviceGroup: 'A group as an owner follows its members: whoever joins it later owns the flow too.',
  losesAll: (name: string) =>
    `From their next click on ${name} can do only what a group or a run-only share still gives them.`,
  losesGroup: 'Its members lose the flow from their next click on, unless they own it by name.',
  impactTitle: (count: number) =>
    count === 1 ? 'One connection stops working here.' : `${count} connections stop working here.`,
  impactSteps: (steps: readonly string[]) => `Fails at: ${steps.join(', ')}`,
  impactRunOnly: (count: number) =>
    count === 1
      ? 'One run-only user or group will meet these steps.'
      : `${count} run-only users and groups will meet these steps.`,
  impactNext: 'Choose other connections on the details page, before or after.',
  noImpact: 'No step signs in with a connection of theirs, so every step goes on working.',
} as const;

export const runOnlyWords = {
  lead: 'They can start this flow. They cannot see, change or share it.',
  add: 'Add people or groups',
  list: 'Run-only users',
  none: 'Nobody yet.',
  isNew: 'new',
  goes: 'goes',
  remove: (name: string) => `Remove ${name}`,
  putBack: (name: string) => `Keep ${name}`,
  connections: 'Connections used',
  noConnections: 'No step of it signs in anywhere.',
  usedBy: (steps: readonly string[]) => `Used by ${steps.join(', ')}`,
  provided: 'Provided by the run-only user',
  providedText: 'Each person signs in once, and the step acts in their name.',
  oneForAllText: (name: string) => `The step acts as ${name} for everybody.`,
  yours: 'A connection of yours',
  mineForAllText: 'The step acts as you for everybody.',
  whatChanges: 'What changes:',
  gain: (count: number) => `${count} more ${count === 1 ? 'person' : 'people'} can run it.`,
  lose: (names: readonly string[]) =>
    `${names.join(', ')} ${names.length === 1 ? 'is' : 'are'} refused at the next run.`,
  gives: (connector: string) => `Each gives a connection to ${connector} at the first run.`,
  actsAs: (connector: string, account: string) =>
    `${connector} steps act as ${account} from the next run on.`,
  saved: 'Run-only permissions are saved.',
} as const;

export const copyWords = {
  lead: 'They get the design as a template and make their own flow from it.',
  name: 'Name',
  nameMissing: 'Give it a name.',
  description: 'Description',
  tooLong: (limit: number) => `At most ${limit} characters.`,
  of: (count: number, limit: number) => `${count} of ${limit}`,
  to: 'Send to',
  toMissing: 'Choose at least one person.',
  toSelf: 'A copy for yourself is made with Save as.',
  along: 'What goes along',
  design: (steps: number) => `Trigger and ${steps} ${steps === 1 ? 'step' : 'steps'}`,
  designInputs: (steps: number, inputs: number) =>
    `Trigger, ${steps} ${steps === 1 ? 'step' : 'steps'}, ${inputs} ${inputs === 1 ? 'input' : 'inputs'}`,
  ofVersion: (version: number) => `of published v${version}`,
  ofDraft: 'of the draft, as nothing is published',
  noConnections: 'No connections.',
  theyChoose: 'They choose their own for',
  nothingElse: 'No runs, owners or run-only users',
  noWayBack: 'A sent copy cannot be taken back',
  noWayBackText:
    'It becomes theirs. Later changes to your flow do not reach it, and turning yours off does not stop it.',
  preview: 'The mail they get',
  now: 'now',
  subject: (sender: string, name: string) => `${sender} sent you a flow: ${name}`,
  mailText:
    'Create your own flow from it. It will use your connections, and nothing you change reaches the original.',
  people: (count: number) => (count === 1 ? '1 person' : `${count} people`),
  send: (count: number) => (count > 1 ? `Send ${count} copies` : 'Send the copy'),
  sent: (count: number) => (count === 1 ? 'The copy is sent.' : `${count} copies are sent.`),
  sentText: 'It lies in their mail and under Copies received, until they create a flow from it.',
} as const;

export const connectionWords = {
  lead: 'Which connection the steps of this flow sign in with.',
  steps: (steps: readonly string[]) =>
    steps.length === 0 ? 'Used by no step now' : `Used by ${steps.join(', ')}`,
  provided: 'Provided by whoever runs the flow',
  current: 'In use',
  yours: 'Yours',
  ofOwner: (name: string) => `Made by ${name}`,
  broken: 'must be signed in again',
  none: 'You have no connection of this kind yet.',
  create: 'New connection',
  changed: (connector: string) => `${connector} steps use another connection now.`,
  changedText: 'It holds for the draft and for runs that start from now on.',
} as const;
