/** What was written last, to be used again: also what somebody left without keeping it. */
let last: string | null = null;

export function rememberExpression(code: string): void {
  if (code.trim() !== '') last = code.trim();
}

export const lastExpression = (): string | null => last;
