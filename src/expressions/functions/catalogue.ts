import { collectionFunctions } from './collection';
import { conversionFunctions } from './conversion';
import { dateFunctions } from './date';
import { logicalFunctions } from './logical';
import { manipulationFunctions } from './manipulation';
import { mathFunctions } from './math';
import type { Signature } from './signature';
import { stringFunctions } from './string';
import { uriFunctions } from './uri';
import { workflowFunctions } from './workflow';

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
