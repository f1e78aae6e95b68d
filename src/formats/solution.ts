/** What a solution's XML says of the flows beside it: their names, and whether they are on. */
import { plainText } from '../model/text/bytes';
import type { Beside } from './flow-file';

export interface WorkflowRecord {
  readonly name: string;
  readonly state?: 'Started' | 'Stopped';
}

/**
 * The record of a flow whose JSON file has this name. Exports keep all records in one file; the
 * tools that unpack them write one file per flow, or put the common one into `Other`.
 */
export function workflowRecord(fileName: string, beside: Beside): WorkflowRecord | undefined {
  const places = [`${fileName}.data.xml`, '../customizations.xml', '../Other/Customizations.xml'];
  for (const place of places) {
    const bytes = beside(place);
    const record = bytes && recordsIn(bytes).get(fileName.toLowerCase());
    if (record) return record;
  }
  return undefined;
}

type Records = ReadonlyMap<string, WorkflowRecord>;

/** One file of XML serves all flows of an export. */
const read = new WeakMap<Uint8Array, Records>();

function recordsIn(bytes: Uint8Array): Records {
  const known = read.get(bytes);
  if (known) return known;
  const records = parseRecords(plainText(bytes) ?? '');
  read.set(bytes, records);
  return records;
}

function parseRecords(xml: string): Records {
  const records = new Map<string, WorkflowRecord>();
  for (const before of xml.split('</Workflow>')) {
    const element = before.slice(Math.max(0, before.lastIndexOf('<Workflow ')));
    const name = /\bName="([^"]*)"/.exec(element)?.[1];
    const file = /<JsonFileName>([^<]*)</.exec(element)?.[1]?.split('/').at(-1);
    if (name === undefined || file === undefined) continue;
    const state = /<StateCode>\s*([01])\s*</.exec(element)?.[1];
    records.set(unescapeXml(file).toLowerCase(), {
      name: unescapeXml(name),
      ...(state && { state: state === '1' ? 'Started' : 'Stopped' }),
    });
  }
  return records;
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

function unescapeXml(text: string): string {
  return text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name) => {
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    if (name !== undefined) return entities[name] ?? whole;
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
