/** The words of the expression editors. */
export const words = {
  values: 'Values',
  valuesKeys: '/',
  expression: 'Expression',
  changeTo: (name: string) => `Change to ${name}`,
  moreArguments: '…',
} as const;
