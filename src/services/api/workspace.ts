/** The workspace as a whole: how much it is, taking it along, bringing it back, starting anew. */
import type { Result } from './result';

export interface StorageUse {
  readonly usedBytes: number;
  readonly quotaBytes: number;
  readonly persisted: boolean;
  readonly flows: number;
  readonly runs: number;
}

export interface BackupContent {
  /** UTC milliseconds. */
  readonly savedAt: number;
  readonly schemaVersion: number;
  readonly people: number;
  readonly flows: number;
  readonly runs: number;
  readonly openRuns: number;
  /** Entries that are damaged and stay out. */
  readonly unreadable: number;
}

export interface WorkspaceServices {
  storage(): Promise<Result<StorageUse>>;
  /** The whole workspace as one file's text. */
  backup(): Promise<Result<{ readonly fileName: string; readonly text: string }>>;
  /** Checks the text of a backup and says what it holds. */
  readBackup(request: { text: string }): Promise<Result<BackupContent>>;
  /** Everything goes; what the backup holds takes its place. */
  restore(request: { text: string }): Promise<Result<BackupContent>>;
  /** Deletes the history of finished runs, oldest first, until there is some room again. */
  freeSpace(): Promise<Result<{ readonly runs: number; readonly bytes: number }>>;
  /** Everything goes; starts again with the sample organisation or empty. */
  reset(request: { seed: 'sample' | 'empty' }): Promise<Result<null>>;
  /** Whether the choice of the first opening has been made. */
  welcome(): Promise<
    Result<{
      readonly chosen: 'sample' | 'empty' | null;
      /** Who to act as first; absent before the choice. */
      readonly firstActor?: string;
    }>
  >;
}
