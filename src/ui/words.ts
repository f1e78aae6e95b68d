/** Words that belong to the primitives themselves. Everything else comes in as props. */
export const words = {
  close: 'Close',
  clear: 'Clear',
  cancel: 'Cancel',
  undo: 'Undo',
  dismiss: 'Dismiss',
  more: 'More',
  increase: 'Increase',
  decrease: 'Decrease',
  noMatches: 'Nothing matches.',
  working: 'Working',
  loading: 'Loading',
  notifications: 'Notifications',
  moreOf: (count: number) => `and ${count} more`,
  justNow: 'just now',
  required: 'required',
} as const;
