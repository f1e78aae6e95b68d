/** The row to which a key leads from another one; undefined: it is no key of the table. */
export function rowAfter(
  key: string,
  place: number,
  { page, last }: { readonly page: number; readonly last: number },
): number | undefined {
  const within = (next: number) => Math.min(Math.max(0, next), last);
  if (last < 0) return undefined;
  switch (key) {
    case 'ArrowDown':
      return within(place + 1);
    case 'ArrowUp':
      return within(place - 1);
    case 'PageDown':
      return within(place + page);
    case 'PageUp':
      return within(place - page);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return undefined;
  }
}
