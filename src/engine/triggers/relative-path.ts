/**
 * The path that a Request trigger adds to its address, e.g. `orders/{id}`: what it names in braces becomes
 * a parameter. Null if a path does not fit.
 */
export function readRelativePath(
  template: string,
  path: string,
): Readonly<Record<string, string>> | null {
  const expected = segmentsOf(template);
  const given = segmentsOf(path);
  if (expected.length !== given.length) return null;
  const parameters: [string, string][] = [];
  for (const [index, segment] of expected.entries()) {
    const value = decode(given[index] ?? '');
    if (value === null) return null;
    const name = /^\{(.+)\}$/.exec(segment)?.[1];
    if (name !== undefined) parameters.push([name, value]);
    else if (segment.toLowerCase() !== value.toLowerCase()) return null;
  }
  return Object.fromEntries(parameters);
}

const segmentsOf = (path: string): readonly string[] =>
  path.split('/').filter((segment) => segment !== '');

function decode(segment: string): string | null {
  try {
    return decodeURIComponent(segment);
  } catch {
    return null;
  }
}
