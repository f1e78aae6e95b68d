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
    count === 1 ? 'One step still uses it.' : `${count} steps still use it.`,
  details: (name: string) => `Details of ${name}`,
  reads: (count: number) => (count === 1 ? 'used once' : `used ${count} times`),
  writes: (count: number) => (count === 1 ? 'set once' : `set ${count} times`),
  unused: 'not used yet',
  usedIn: 'Used in',
  badName: 'This name is taken, or cannot be used.',

  noParameters: 'No parameters yet',
  noParametersText:
    'A parameter is set from outside and stays the same for a whole run, such as the address of a service.',
  addParameter: 'Add a parameter',
  newParameter: 'Parameter',
  defaultValue: 'Default value',
  noDefault: 'Without one, a value must be given from outside.',
  secret: 'Hidden. Type to replace it.',
  description: 'Description',
  allowed: 'Allowed values',
  allowedHelp: 'One in each line; empty: any value.',
  notOfType: (type: string) => `This is not of the type ${type}.`,

  noVariables: 'No variables yet',
  noVariablesText: 'A variable is a value that steps can change during a run.',
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
  noConnectionsText: 'Accounts that steps use to reach a service are listed here.',
} as const;
