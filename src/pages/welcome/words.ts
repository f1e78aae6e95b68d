export const words = {
  title: 'Welcome',
  lead: 'Design, run and debug flows in this browser. What you make stays on this device.',
  question: 'What should your workspace start with?',
  sample: 'A sample organisation',
  sampleText:
    'Fourteen people in different roles, two environments, and flows with some history. The best way to look around.',
  empty: 'Nothing',
  emptyText: 'One environment and you. For work of your own.',
  changeLater: 'You can start over with the other one at any time, in Settings.',
  preparing: 'Preparing your workspace',
} as const;
