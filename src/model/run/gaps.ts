/** What is missing of a run that has ended: its journal may have been cut short, or be of another flow. */
import { lowerCase, outlineOf } from '../check/outline';
import type { Definition } from '../definition';
import type { RunView } from './events';

export interface RunGaps {
  /** The journal has no end, though the run has. */
  readonly isCutShort: boolean;
  /** Steps that the journal names and the definition does not have. */
  readonly unknownSteps: readonly string[];
}

/** `view`: folded from all of the journal. */
export function findGaps(
  definition: Definition,
  view: Pick<RunView, 'actions' | 'endedAt'>,
): RunGaps {
  const { byName } = outlineOf(definition);
  const names = new Set([...view.actions.values()].map((one) => one.action));
  return {
    isCutShort: view.endedAt === undefined,
    unknownSteps: [...names].filter((name) => !byName.has(lowerCase(name))),
  };
}
