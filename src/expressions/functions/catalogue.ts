import { collectionFunctions } from './collection.ts';
import { conversionFunctions } from './conversion.ts';
import { dateFunctions } from './date.ts';
import { logicalFunctions } from './logical.ts';
import { manipulationFunctions } from './manipulation.ts';
import { mathFunctions } from './math.ts';
import type { Signature } from './signature.ts';
import { stringFunctions } from './string.ts';
import { uriFunctions } from './uri.ts';
import { workflowFunctions } from './workflow.ts';

/** Every function of the language that we have, by family. */
export const functions: readonly Signature[] = [
  ...stringFunctions,
  ...collectionFunctions,
  ...logicalFunctions,
  ...conversionFunctions,
  ...mathFunctions,
  ...dateFunctions,
  ...workflowFunctions,
  ...uriFunctions,
  ...manipulationFunctions,
];

const byName = new Map<string, Signature>();
for (const signature of functions) {
  for (const name of [signature.name, ...(signature.aliases ?? [])]) {
    byName.set(name.toLowerCase(), signature);
  }
}

/** Names ignore case, and old names still work. */
export const findFunction = (name: string): Signature | undefined =>
  byName.get(name) ?? byName.get(name.toLowerCase());
