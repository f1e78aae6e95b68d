export const words = {
  design: 'Designer',
  run: 'Run',
  runOf: (name: string) => `Run of ${name}`,
  runDraft: 'Run the draft',
  copyOf: (name: string) => `${name} (copy)`,
  keepAsCopy: 'Save it as a flow of your own',
  keepAsFile: 'Save it as a file',
  asksNothing: 'It asks for nothing. Press the button to start it.',
} as const;
