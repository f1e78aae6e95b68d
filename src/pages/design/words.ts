export const words = {
  design: 'Designer',
  run: 'Run',
  runOf: (name: string) => `Run of ${name}`,
  runDraft: 'Run the draft',
  asksNothing: 'It asks for nothing. Press the button to start it.',
} as const;
