/** Calls of the command in tests: what each printed, and files of its own for it to read. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { strToU8 } from 'fflate';
import { afterAll } from 'vitest';
import { run } from './run';

/** What a call of the command printed, and how it ended. */
export async function call(args: readonly string[], { colours = false, input = '' } = {}) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await run(args, {
    out: (line) => void out.push(line),
    err: (line) => void err.push(line),
    colours,
    readInput: () => strToU8(input),
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

/** A folder that is gone when the tests of a file are over. */
export function scratchFolder() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'millrace-command-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const inFolder = (...parts: string[]) => path.join(folder, ...parts);
  const write = (name: string, content: unknown) => {
    mkdirSync(path.dirname(inFolder(name)), { recursive: true });
    const isRaw = typeof content === 'string' || content instanceof Uint8Array;
    writeFileSync(inFolder(name), isRaw ? content : JSON.stringify(content, null, 2));
    return inFolder(name);
  };
  return { folder, inFolder, write };
}

export const flow = (inputs: string, more: object = {}) => ({
  triggers: { manual: { type: 'Request', kind: 'Button', inputs: { schema: { type: 'object' } } } },
  actions: { Say: { type: 'Compose', inputs, ...more } },
});
