/** Where a command writes to, and what it may read besides files. */
import { readFileSync } from 'node:fs';

export interface Terminal {
  /** One line, or several. */
  out(line: string): void;
  err(line: string): void;
  /** Whether `out` is looked at by a person who likes colours. */
  readonly colours: boolean;
  /** All of the standard input. */
  readInput(): Uint8Array;
}

export function processTerminal(): Terminal {
  // A reader that has seen enough, `flow check … | head`, is no reason to fail.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
  const { NO_COLOR = '', TERM } = process.env;
  return {
    out: (line) => void process.stdout.write(`${line}\n`),
    err: (line) => void process.stderr.write(`${line}\n`),
    colours: process.stdout.isTTY === true && NO_COLOR === '' && TERM !== 'dumb',
    readInput: () => readFileSync(0),
  };
}

const codes = { red: 31, green: 32, yellow: 33, bold: 1, dim: 2 } as const;

export type Paint = (style: keyof typeof codes, text: string) => string;

export function painter({ colours }: Pick<Terminal, 'colours'>): Paint {
  return (style, text) => (colours ? `\u001b[${codes[style]}m${text}\u001b[0m` : text);
}

/** What files say, on one line and without the characters that steer a terminal. */
export const visible = (text: string): string => text.replace(/\p{Cc}/gu, escaped);

function escaped(character: string): string {
  if (character === '\n') return '\\n';
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
