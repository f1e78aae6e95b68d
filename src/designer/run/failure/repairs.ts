/** Where repairs lead. The page of a run knows addresses; over a draft, the designer itself is there. */
import { createContext } from 'react';
import type { StepPlace } from '../../step-place';

export interface RepairWays {
  /** The address of a step in the editor. */
  editHref(step: string, at?: StepPlace): string;
  readonly environmentId: string;
  /** Where it is given its credential again; without one, all of one's own. */
  connectionHref(connectionId?: string): string;
  readonly settingsHref: string;
  onRunAgain(): void;
}

export const RepairContext = createContext<RepairWays | null>(null);
