import { createContext } from 'react';

/** How the run that is looked at is run again. */
export interface RerunWay {
  readonly runId: string;
  /** Shows the new run. */
  readonly onStarted: (runId: string) => void;
  readonly onRefused: (error: unknown) => void;
}

/** Null: it cannot be. */
export const RerunContext = createContext<RerunWay | null>(null);
