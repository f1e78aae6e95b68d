import { collectionBodies } from './collection.eval';
import { conversionBodies } from './conversion.eval';
import { dateBodies } from './date.eval';
import { logicalBodies } from './logical.eval';
import { manipulationBodies } from './manipulation.eval';
import { mathBodies } from './math.eval';
import { stringBodies } from './string.eval';
import { uriBodies } from './uri.eval';
import { workflowBodies } from './workflow.eval';

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
