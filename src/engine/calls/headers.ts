/** Headers as plain members, whose names ignore case. */
export type Headers = Readonly<Record<string, string>>;

export function headerOf(headers: Headers | undefined, name: string): string | undefined {
  const lower = name.toLowerCase();
  for (const [key, value] of Object.entries(headers ?? {})) {
    if (key.toLowerCase() === lower) return value;
  }
  return undefined;
}

/** `more` takes the place of headers with the same names. */
export function withHeaders(headers: Headers, more: Headers): Headers {
  return { ...withoutHeaders(headers, Object.keys(more)), ...more };
}

export function withoutHeaders(headers: Headers, names: readonly string[]): Headers {
  const left = new Set(names.map((name) => name.toLowerCase()));
  return Object.fromEntries(
    Object.entries(headers).filter(([key]) => !left.has(key.toLowerCase())),
  );
}
