/** What a fix will do, as a button says it. */
export const words = {
  write: (text: string) => `Write ${text}`,
  rename: (name: string) => `Rename to ${name}`,
  runAfter: (name: string) => `Run after ${name}`,
  notAfter: (name: string) => `Do not wait for ${name}`,
  startsFree: (name: string) => `Let ${name} not wait for the others`,
  declare: (name: string, type: string) => `Declare ${name} as ${type}`,
  declareParameter: (name: string) => `Declare the parameter ${name}`,
  declareAtTop: 'Declare it at the top',
  setInstead: 'Set it here',
  computeBefore: 'Compute it in a step before',
  change: {
    IncrementVariable: 'Increment it',
    DecrementVariable: 'Decrement it',
    AppendToStringVariable: 'Append to it',
  },
  limit: (count: number, timeout: string) => `Limit to ${count} rounds and ${timeout}`,
  remove: 'Remove it',
} as const;
