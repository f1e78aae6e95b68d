export const words = {
  clock: 'Clock',
  stands: (time: string) => `The clock stands at ${time}.`,
  runs: (time: string, times: number) => `The clock runs ${times} times faster: ${time}.`,
  set: 'Set it',
} as const;
