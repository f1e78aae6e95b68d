export const words = {
  design: 'Designer',
  run: 'Run',
  runOf: (name: string) => `Run of ${name}`,
  flows: 'My flows',
  runs: 'Runs',
  notHere: 'The designer is not part of this build.',
} as const;
