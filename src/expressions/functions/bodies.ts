import { collectionBodies } from './collection.eval.ts';
import { conversionBodies } from './conversion.eval.ts';
import { dateBodies } from './date.eval.ts';
import { logicalBodies } from './logical.eval.ts';
import { manipulationBodies } from './manipulation.eval.ts';
import { mathBodies } from './math.eval.ts';
import { stringBodies } from './string.eval.ts';
import { uriBodies } from './uri.eval.ts';
import { workflowBodies } from './workflow.eval.ts';

/** The body of each function by its documented name. The page never loads this. */
export const bodies = {
  ...stringBodies,
  ...collectionBodies,
  ...logicalBodies,
  ...conversionBodies,
  ...mathBodies,
  ...dateBodies,
  ...workflowBodies,
  ...uriBodies,
  ...manipulationBodies,
} as const;
