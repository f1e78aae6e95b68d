/** Words that belong to the primitives themselves. Everything else comes in as props. */
export const words = {
  close: 'Close',
  clear: 'Clear',
  cancel: 'Cancel',
  undo: 'Undo',
  takeOut: (name: string) => `Take ${name} out`,
  dismiss: 'Dismiss',
  increase: 'Increase',
  decrease: 'Decrease',
  noMatches: 'Nothing matches.',
  loading: 'Loading',
  notifications: 'Notifications',
  moreOf: (count: number) => `and ${count} more`,
  justNow: 'just now',
  ago: (amount: string) => `${amount} ago`,
  ahead: (amount: string) => `in ${amount}`,
} as const;
