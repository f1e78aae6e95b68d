/** The versions of a flow, without what they hold. */
import type { Version } from '../model/flow';
import type { ReadTx } from '../storage/store';
import type { VersionLine } from './api';
import { nameOf } from './principals';

/** Newest first. */
export async function versionLines(tx: ReadTx, flowId: string): Promise<VersionLine[]> {
  const range = { from: [flowId, 0], to: [flowId, Number.MAX_SAFE_INTEGER] };
  const lines: VersionLine[] = [];
  for (const version of await tx.list('versions', { ...range, descending: true })) {
    lines.push(await versionLine(tx, version));
  }
  return lines;
}

export async function versionLine(tx: ReadTx, version: Version): Promise<VersionLine> {
  const { number, createdAt, createdBy, name, note } = version;
  return {
    number,
    createdAt,
    createdByName: await nameOf(tx, createdBy),
    ...(name === undefined ? {} : { name }),
    ...(note === undefined ? {} : { note }),
  };
}
