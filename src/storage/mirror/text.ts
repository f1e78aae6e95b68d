/**
 * The second copy as text: a head, as many lines of rows as the head says, then one line for each
 * transaction since. Each line carries its checksum, so that a torn or damaged one is known as such.
 */
import * as z from 'zod/mini';
import { schemaVersion, type TableName, tables } from '../schema';
import type { Change, ChangeRecord } from './changes';
import { type CopiedRows, type Copy, foldCopy } from './fold';

const headSchema = z.object({
  mirror: z.literal(1),
  schemaVersion: z.int(),
  /** The transaction up to which the rows stand. */
  seq: z.int(),
  lines: z.int(),
});
const key = z.union([z.string(), z.number(), z.array(z.union([z.string(), z.number()]))]);
const table = z.string().check(z.refine((name) => Object.hasOwn(tables, name)));
const looseObject = z.record(z.string(), z.unknown());
const recordSchema = z.object({
  seq: z.int(),
  changes: z.array(
    z.union([
      z.tuple([z.literal('put'), table, looseObject]),
      z.tuple([z.literal('delete'), table, key]),
      z.tuple([z.literal('deleteRange'), table, looseObject]),
      z.tuple([z.literal('ended'), looseObject]),
    ]),
  ),
});

/** Rows in one line: a damaged line takes no more than these with it. */
const rowsInLine = 50;

export function snapshotText(rows: CopiedRows, seq: number): string {
  const puts = [...rows].flatMap(([name, list]) =>
    list.map((row): Change => ['put', name as TableName, row]),
  );
  const lines: string[] = [];
  for (let at = 0; at < puts.length; at += rowsInLine) {
    lines.push(recordLine({ seq, changes: puts.slice(at, at + rowsInLine) }));
  }
  const head = { mirror: 1, schemaVersion, seq, lines: lines.length };
  return lineOf(head) + lines.join('');
}

export const recordLine = (record: ChangeRecord): string => lineOf(record);

export interface MirrorText extends Copy {
  readonly schemaVersion: number;
  /** Number of the last transaction that it knows of. */
  readonly seq: number;
  /** Nothing is missing or damaged up to `seq`. */
  readonly whole: boolean;
}

/** Undefined: not a second copy, or one that was never written to the end of its rows. */
export function readMirror(text: string): MirrorText | undefined {
  const [first = '', ...rest] = text.split('\n');
  const torn = rest.pop() !== '';
  const head = headSchema.safeParse(readLine(first)).data;
  if (!head || rest.length < head.lines) return undefined;
  const records = rest.map(
    (line) => recordSchema.safeParse(readLine(line)).data as ChangeRecord | undefined,
  );
  const rows = records.slice(0, head.lines);
  const later = records
    .slice(head.lines)
    .flatMap((record) => (record && record.seq > head.seq ? record : []))
    .sort((a, b) => a.seq - b.seq);
  const known = new Set(later.map((record) => record.seq));
  const seq = later.at(-1)?.seq ?? head.seq;
  return {
    ...foldCopy([...rows.flatMap((record) => record ?? []), ...later]),
    schemaVersion: head.schemaVersion,
    seq,
    whole: !torn && !records.includes(undefined) && known.size === seq - head.seq,
  };
}

function lineOf(value: object): string {
  const json = JSON.stringify(value);
  return `${checksum(json)} ${json}\n`;
}

function readLine(line: string): unknown {
  const json = line.slice(9);
  if (line.slice(0, 9) !== `${checksum(json)} `) return undefined;
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** FNV-1a: each step is one to one, so a single changed character never goes unseen. */
function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
