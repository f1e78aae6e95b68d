/** The ports through which services meet the outside. The worker, the command line and tests hand in theirs. */
import type { ClockChange, ClockSetting } from '../model/clock';
import type { NetworkSetting } from '../model/network';
import type { BackupContent, News } from './api';

export interface Platform {
  /** UTC milliseconds since 1970, by the platform's clock (clock/platform-clock.ts). */
  now(): number;
  /** The same by real time, however the clock was set. */
  nowReal(): number;
  /** In [0, 1). */
  random(): number;
  /** A new unguessable id. */
  newId(): string;
  /** Calls back once, after this many milliseconds of the platform's clock. */
  after(ms: number, act: () => unknown): void;
  /** The same by real time, however the clock was set: for retries of our own, and for the network. */
  afterReal(ms: number, act: () => void): void;
  /** How the clock was set. */
  clock: {
    read(): Promise<ClockSetting>;
    change(change: ClockChange): Promise<ClockSetting>;
  };
  /** Where flows may send requests. */
  network: {
    read(): Promise<NetworkSetting>;
    write(setting: NetworkSetting): Promise<void>;
  };
  /** Tells every tab, this one included. */
  tell(news: News): void;
  readonly vault: Vault;
  storage: {
    estimate(): Promise<{ usage: number; quota: number }>;
    persisted(): Promise<boolean>;
  };
  /** The stored workspace as a whole. */
  workspace: {
    usedBytes(): Promise<number>;
    counts(): Promise<{ flows: number; runs: number }>;
    backup(): Promise<string>;
    /** What a backup holds, or a sentence that says why it cannot be restored. */
    readBackup(text: string): Promise<BackupAnswer>;
    /** Puts it in place of everything, all or nothing. */
    restore(text: string): Promise<BackupAnswer>;
    /** Deletes the history of finished runs, oldest first, until there is some room. */
    freeSpace(): Promise<{ runs: number; bytes: number }>;
    reset(seed: 'sample' | 'empty'): Promise<void>;
    /** What was chosen at the first opening; null before that. */
    welcome(): Promise<{ chosen: 'sample' | 'empty' | null; firstActor?: string }>;
  };
  /** A bug that no caller waits for. */
  report(error: unknown): void;
}

export type BackupAnswer =
  | { readonly ok: true; readonly value: BackupContent }
  | { readonly ok: false; readonly message: string };

/** Seals what nobody may read again but the connector that it is for. Works outside transactions only. */
export interface Vault {
  /** Under a new key. `context` says what the value is for; it opens for the same context only. */
  seal(value: string, context: string): Promise<Sealed>;
  open(sealed: Sealed, context: string): Promise<string>;
}

/** Initialisation vector and sealed bytes as base64, and the key, which cannot be exported. */
export interface Sealed {
  readonly iv: string;
  readonly data: string;
  readonly key: CryptoKey;
}
