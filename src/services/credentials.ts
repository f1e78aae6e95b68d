/**
 * Credentials of connections: sealed before a transaction, stored in it, opened only for the call of a
 * connector. Nothing here hands a value to a method, so no answer can hold one.
 */
import type { ConnectorManifest } from '../model/connector';
import type { Tables } from '../storage/schema';
import type { ReadTx, WriteTx } from '../storage/store';
import type { Platform, Sealed } from './platform';
import { refuse } from './refusals';

export const credentialTables = ['credentials', 'credentialKeys'] as const;

export type Values = Readonly<Record<string, string>>;
/** By field; null where the field was emptied. */
export type SealedValues = ReadonlyMap<string, Sealed | null>;

export async function sealValues(
  { vault }: Platform,
  connectionId: string,
  values: Values = {},
): Promise<SealedValues> {
  const sealed = new Map<string, Sealed | null>();
  for (const [field, value] of Object.entries(values)) {
    const context = contextOf(connectionId, field);
    sealed.set(field, value === '' ? null : await vault.seal(value, context));
  }
  return sealed;
}

/** A sealed value opens only where it was put: not under another connection, not in another field. */
function contextOf(connectionId: string, field: string): string {
  return JSON.stringify([connectionId, field]);
}

/** Refuses names that the connector does not ask for; says nothing of the values. */
export function checkFields(manifest: ConnectorManifest, values: SealedValues): void {
  const fields = manifest.connection === 'none' ? [] : manifest.connection.fields;
  for (const field of values.keys()) {
    if (!fields.some((one) => one.name === field)) {
      refuse('InvalidRequest', 400, `A connection of ${manifest.title} has no such field.`);
    }
  }
}

export function missingField(
  manifest: ConnectorManifest,
  isGiven: (field: string) => boolean,
): string | undefined {
  if (manifest.connection === 'none') return undefined;
  return manifest.connection.fields.find((one) => one.required && !isGiven(one.name))?.title;
}

export function storeCredentials(tx: WriteTx, connectionId: string, values: SealedValues): void {
  for (const [field, sealed] of values) {
    if (sealed === null) {
      tx.delete('credentials', [connectionId, field]);
      tx.delete('credentialKeys', [connectionId, field]);
      continue;
    }
    const { key, iv, data } = sealed;
    tx.put('credentials', { connectionId, field, iv, data });
    tx.put('credentialKeys', { connectionId, field, key });
  }
}

export function removeCredentials(tx: WriteTx, connectionId: string): void {
  for (const table of credentialTables) tx.deleteRange(table, rangeOf(connectionId));
}

/** Which fields hold a value. */
export async function filledFields(tx: ReadTx, connectionId: string): Promise<ReadonlySet<string>> {
  const rows = await tx.list('credentials', rangeOf(connectionId));
  return new Set(rows.map((one) => one.field));
}

/** Whether this device can open what is stored. */
export async function openable(
  tx: ReadTx,
  connectionId: string,
): Promise<'yes' | 'nothingStored' | 'keyMissing'> {
  const { rows, keys } = await readSealed(tx, connectionId);
  if (rows.length === 0) return 'nothingStored';
  return rows.every((one) => keys.has(one.field)) ? 'yes' : 'keyMissing';
}

export interface SealedCredential {
  readonly rows: readonly Tables['credentials'][];
  readonly keys: ReadonlyMap<string, CryptoKey>;
}

export async function readSealed(tx: ReadTx, connectionId: string): Promise<SealedCredential> {
  const rows = await tx.list('credentials', rangeOf(connectionId));
  const keys = await tx.list('credentialKeys', rangeOf(connectionId));
  return { rows, keys: new Map(keys.map((one) => [one.field, one.key])) };
}

/** For the call of a connector, in the worker that makes it. Rejects if one cannot be opened. */
export async function openCredential(
  { vault }: Pick<Platform, 'vault'>,
  { rows, keys }: SealedCredential,
): Promise<Values> {
  const values: Record<string, string> = {};
  for (const { connectionId, field, iv, data } of rows) {
    const key = keys.get(field);
    if (!key) throw new Error('The key of a credential is not on this device.');
    values[field] = await vault.open({ iv, data, key }, contextOf(connectionId, field));
  }
  return values;
}

function rangeOf(connectionId: string) {
  return { from: [connectionId], to: [connectionId, '\uffff'] };
}
