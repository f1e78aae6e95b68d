/** Readers for what stands after the ? of an address. Anything strange is left out. */

export function oneOf<T extends string>(value: unknown, allowed: readonly T[]): T | undefined {
  return allowed.find((one) => one === value);
}

export function textOf(value: unknown): string | undefined {
  if (typeof value === 'string' && value !== '') return value;
  // The router reads `?q=12` as a number and `?q=true` as a boolean.
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}

/** Drops what is undefined, so that it does not show in the address. */
export function given<T extends object>(params: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(params).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
