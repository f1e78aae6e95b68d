/** Texts of the rows of a condition. */
export const conditionWords = {
  howMany: 'How many must hold',
  allOf: 'All of',
  anyOf: 'Any of',
  addGroup: 'Add a group',
  leftOf: (number: number) => `Left value of row ${number}`,
  rightOf: (number: number) => `Right value of row ${number}`,
  operatorOf: (number: number) => `Comparison of row ${number}`,
} as const;
