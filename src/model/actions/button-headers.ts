/** What every press of a button brings beside its inputs: who pressed, and when. */
export const buttonHeaders: readonly { readonly name: string; readonly title: string }[] = [
  { name: 'x-ms-user-name', title: 'User name' },
  { name: 'x-ms-user-email', title: 'User email' },
  { name: 'x-ms-user-id', title: 'User id' },
  { name: 'x-ms-user-timestamp', title: 'Time of the press' },
];
