/** What is wrong with text that means to be JSON; other text, such as an expression, is no fault. */
export interface JsonFault {
  readonly from: number;
  readonly to: number;
  readonly message: string;
}

export function jsonFault(text: string): JsonFault | null {
  if (!/^\s*[[{"]/u.test(text)) return null;
  try {
    JSON.parse(text);
    return null;
  } catch (error) {
    return faultOf(text, error instanceof Error ? error.message : '');
  }
}

/** Browsers say the place in their sentence, or not at all: then it is the end. */
function faultOf(text: string, said: string): JsonFault {
  const place = /position (\d+)/u.exec(said)?.[1];
  const at = place === undefined ? text.length : Math.min(Number(place), text.length);
  const from = Math.max(0, Math.min(at, text.length - 1));
  const what = text.slice(from, from + 1).trim();
  const message =
    at >= text.length || what === ''
      ? 'The JSON is not complete: something is missing here.'
      : `${what} cannot stand here.`;
  return { from, to: Math.min(text.length, from + 1), message };
}
