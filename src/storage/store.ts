/**
 * The one interface of storage: named tables of rows, changed in transactions. Two rooms implement it
 * (memory and indexeddb) and one contract suite holds for both.
 *
 * A transaction's body may await only its own reads: a foreign await would end an IndexedDB
 * transaction. A change is acknowledged when `write` resolves, never before.
 */
import type { TableName, Tables } from './schema';

export type Key = string | number | readonly (string | number)[];

export interface Range {
  readonly from?: Key;
  readonly fromOpen?: boolean;
  readonly to?: Key;
  readonly toOpen?: boolean;
}

export interface ListOptions extends Range {
  /** Name of an index of the table; without it rows come in the order of their keys. */
  readonly index?: string;
  readonly limit?: number;
  readonly descending?: boolean;
}

export interface ReadTx {
  get<T extends TableName>(table: T, key: Key): Promise<Tables[T] | undefined>;
  list<T extends TableName>(table: T, options?: ListOptions): Promise<Tables[T][]>;
  count<T extends TableName>(table: T, options?: ListOptions): Promise<number>;
}

export interface WriteTx extends ReadTx {
  /** Inserts or replaces; the key is read from the row (schema.ts). */
  put<T extends TableName>(table: T, row: Tables[T]): void;
  delete<T extends TableName>(table: T, key: Key): void;
  deleteRange<T extends TableName>(table: T, range: Range): void;
}

/**
 * `told`: a person or a caller was, or will be, told (synced before it is acknowledged).
 * `progress`: may be lost in a power cut, together with everything after it, never in part.
 */
export type Durability = 'told' | 'progress';

export interface Store {
  read<R>(tables: readonly TableName[], body: (tx: ReadTx) => Promise<R>): Promise<R>;
  write<R>(
    tables: readonly TableName[],
    durability: Durability,
    body: (tx: WriteTx) => Promise<R>,
  ): Promise<R>;
  close(): void;
}

/** Why a store refused. The transaction left nothing behind. */
export class StoreError extends Error {
  override name = 'StoreError';
  readonly code: 'quota' | 'closed' | 'newerSchema' | 'blocked' | 'failed';
  constructor(code: StoreError['code'], message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
