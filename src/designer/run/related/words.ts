export const relatedWords = {
  child: (flow: string) => `It started a run of ${flow}.`,
  parent: (flow: string) => `A run of ${flow} started this one.`,
  open: 'Open that run',
} as const;
