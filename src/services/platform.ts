/** The ports through which services meet the outside. The worker, the command line and tests hand in theirs. */
import type { News } from './api';

export interface Platform {
  /** UTC milliseconds since 1970. */
  now(): number;
  /** In [0, 1). */
  random(): number;
  /** A new unguessable id. */
  newId(): string;
  /** Calls back once, after this many milliseconds. */
  after(ms: number, act: () => void): void;
  /** Tells every tab, this one included. */
  tell(news: News): void;
  storage: {
    estimate(): Promise<{ usage: number; quota: number }>;
    persisted(): Promise<boolean>;
  };
  /** The stored workspace as a whole. */
  workspace: {
    usedBytes(): Promise<number>;
    counts(): Promise<{ flows: number; runs: number }>;
    backup(): Promise<string>;
    reset(seed: 'sample' | 'empty'): Promise<void>;
    /** What was chosen at the first opening; null before that. */
    welcome(): Promise<{ chosen: 'sample' | 'empty' | null; firstActor?: string }>;
  };
  /** A bug that no caller waits for. */
  report(error: unknown): void;
}
