import type { BrowserContext } from '@playwright/test';

/** What `npm run bench` prints and keeps: a module of this folder exports a `Row`'s members. */
export interface Row {
  readonly name: string;
  run(bench: Bench): Promise<readonly Figure[]>;
}

export interface Bench {
  /** Chromium with a profile on disk: a private context would keep IndexedDB in memory. */
  context(): Promise<BrowserContext>;
  /** The production build behind our own server. */
  app(): Promise<string>;
}

export interface Figure {
  readonly name: string;
  readonly value: number;
  /** E.g. `calls/s`, `ms`. */
  readonly unit: string;
  /** What it is divided by: measured in the same run, on the same machine. */
  readonly anchor?: { readonly name: string; readonly value: number };
  /** What the ratio value / anchor must be, where something was promised. */
  readonly must?: { readonly atLeast: number } | { readonly atMost: number };
  readonly note?: string;
}
