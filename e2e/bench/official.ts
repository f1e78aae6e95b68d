/** Of the official designer, measured on a machine like the one these bounds were made for. */
export const official = (value: number) => ({
  name: 'the official designer, as documented',
  value,
});
