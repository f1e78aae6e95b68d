/** A JSON string as it is written, and where each character of its value stands in it. */
export interface ReadString {
  readonly text: string;
  /** By index of the value: the offset in the spelling, quotes included; one more for its end. */
  readonly at: readonly number[];
}

const escapes: Readonly<Record<string, string>> = {
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};

/** Reads what is there, closed or not. */
export function readJsonString(raw: string): ReadString {
  const isClosed = raw.length > 1 && raw.endsWith('"') && !endsInEscape(raw);
  const end = isClosed ? raw.length - 1 : raw.length;
  const at: number[] = [];
  let text = '';
  for (let i = 1; i < end; ) {
    at.push(i);
    const size = raw[i] === '\\' ? (raw[i + 1] === 'u' ? 6 : 2) : 1;
    text += size === 1 ? raw.charAt(i) : unescaped(raw.slice(i, i + size));
    i += size;
  }
  return { text, at: [...at, end] };
}

function unescaped(spelled: string): string {
  const letter = spelled.charAt(1);
  if (letter === 'u') return String.fromCharCode(Number.parseInt(spelled.slice(2), 16) || 0xfffd);
  return escapes[letter] ?? letter;
}

/** Whether the quote at the end is itself escaped. */
function endsInEscape(raw: string): boolean {
  return (/\\*(?="$)/.exec(raw)?.[0].length ?? 0) % 2 === 1;
}
