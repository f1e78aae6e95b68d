/** For the tests: each rule broken once. */
import type { RuleCase } from './build';
import { controlCases } from './control';
import { definitionCases } from './definition';
import { expressionCases } from './expressions';
import { valueCases } from './values';

export const ruleCases: readonly RuleCase[] = [
  ...definitionCases,
  ...expressionCases,
  ...controlCases,
  ...valueCases,
];
