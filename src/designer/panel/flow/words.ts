/** Texts of the panel about the flow as a whole. */
export type FlowTab = 'parameters' | 'variables' | 'connections';

const tabs: Readonly<Record<FlowTab, string>> = {
  parameters: 'Parameters',
  variables: 'Variables',
  connections: 'Connections',
};

export const words = {
  title: 'This flow',
  tab: (tab: FlowTab) => tabs[tab],
  name: 'Name',
  type: 'Type',
  rename: (name: string) => `New name of ${name}`,
  remove: (name: string) => `Delete ${name}`,
  removed: (name: string) => `${name} is deleted`,
  stillRead: (count: number) =>
    count === 1 ? 'One step still names it.' : `${count} steps still name it.`,
  details: (name: string) => `Details of ${name}`,
  reads: (count: number) => (count === 1 ? 'read once' : `read ${count} times`),
  writes: (count: number) => (count === 1 ? 'set once' : `set ${count} times`),
  unused: 'not used yet',
  usedIn: 'Used in',
  badName: 'This name is taken, or cannot be used.',

  noParameters: 'No parameters yet',
  noParametersText: 'A parameter is a value that stays the same for a run and may differ by place.',
  addParameter: 'Add a parameter',
  newParameter: 'Parameter',
  defaultValue: 'Default value',
  noDefault: 'Without one, it must be given from outside.',
  secret: 'Hidden. Type to replace it.',
  description: 'Description',
  allowed: 'Allowed values',
  allowedHelp: 'One in each line; empty: any value.',
  notOfType: (type: string) => `This is not of the type ${type}.`,

  noVariables: 'No variables yet',
  noVariablesText: 'A variable is a value that steps may change while a run goes on.',
  addVariable: 'Add a variable',
  newVariable: 'Variable',
  firstValue: 'First value',
  declaredBy: (step: string) => `Declared by ${step}`,
  merge: (count: number) => `Merge ${count} steps into one`,
  mergeText: (count: number) =>
    `${count} steps declare variables one after another. One step can declare them all.`,
  mergeTitle: 'merge the steps that declare variables',
  merged: 'One step now declares these variables',

  noConnections: 'No connections yet',
  noConnectionsText: 'Steps that ask a service will be listed here with the account they use.',
} as const;
