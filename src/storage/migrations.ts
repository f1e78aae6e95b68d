/**
 * From any earlier schema to the newest. A new database is made from `tables` in schema.ts; an older
 * one, or an older backup, goes through the steps after its version.
 *
 * To change the schema: raise `schemaVersion`, change `tables`, add the step here, and add
 * `cases/schema-<version>.json` with a row of each table as the new version writes it. A step that
 * has been released never changes again.
 */
import { schemaVersion, type TableSchema, tables } from './schema';

/** What a step may do: done to a database while it opens, and to the rows of a backup file. */
export interface Upgrade {
  createTable(name: string, schema: TableSchema): void;
  dropTable(name: string): void;
  createIndex(table: string, index: string, path: string | readonly string[]): void;
  dropIndex(table: string, index: string): void;
  /** Replaces each row by what `change` makes of it, under the same key; null drops the row. */
  rewrite(table: string, change: (row: unknown) => object | null): Promise<void>;
}

export interface MigrationStep {
  /** The version that it leads to; one more than the step before. */
  readonly version: number;
  change(upgrade: Upgrade): Promise<void>;
}

export interface Schema {
  readonly version: number;
  readonly tables: Readonly<Record<string, TableSchema>>;
  /** From version 2 on, in order. */
  readonly steps: readonly MigrationStep[];
}

/** Sharing: copies that were sent, and credentials apart from the keys that seal them. */
const sharing: MigrationStep = {
  version: 2,
  async change(upgrade) {
    upgrade.createTable('credentials', { key: ['connectionId', 'field'] });
    upgrade.createTable('credentialKeys', { key: ['connectionId', 'field'] });
    const indexes = { byRecipient: ['recipientId', 'sentAt'] };
    upgrade.createTable('copies', { key: 'id', indexes });
  },
};

/** Flows that the clock starts, and runs that other runs start. */
const schedules: MigrationStep = {
  version: 3,
  async change(upgrade) {
    upgrade.createTable('schedules', { key: 'flowId' });
    upgrade.createIndex('runs', 'byParent', 'parentKey');
  },
};

const flowTests: MigrationStep = {
  version: 4,
  async change(upgrade) {
    upgrade.createTable('flowTests', { key: ['flowId', 'id'] });
  },
};

export const newestSchema: Schema = {
  version: schemaVersion,
  tables,
  steps: [sharing, schedules, flowTests],
};

/** Brings what `upgrade` stands for from a version (0: nothing there yet) to the newest. */
export async function migrate(from: number, upgrade: Upgrade, schema: Schema): Promise<void> {
  if (from === 0) {
    for (const [name, table] of Object.entries(schema.tables)) upgrade.createTable(name, table);
    return;
  }
  for (const step of schema.steps) {
    if (step.version > from) await step.change(upgrade);
  }
}

/** The same, done to rows by table: of a backup, or of the second copy. */
export async function migrateRows(
  from: number,
  rows: Record<string, unknown[]>,
  schema: Schema = newestSchema,
): Promise<void> {
  await migrate(from, rowsUpgrade(rows), schema);
}

function rowsUpgrade(rows: Record<string, unknown[]>): Upgrade {
  return {
    createTable(name) {
      rows[name] = [];
    },
    dropTable(name) {
      delete rows[name];
    },
    createIndex() {},
    dropIndex() {},
    async rewrite(name, change) {
      rows[name] = (rows[name] ?? []).flatMap((row) => change(row) ?? []);
    },
  };
}
