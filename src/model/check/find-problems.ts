/** The checker: every rule over every step, in document order. Pure and quick enough to run as one types. */
import type { ConnectorManifest } from '../connector';
import type { Definition } from '../definition';
import { indexActions, places, triggerOf } from '../walk';
import { expressionProblems } from './expressions';
import { graphProblems } from './graph';
import { nameProblems } from './names';
import type { Problem } from './problem';
import { actionProblems, triggerProblems } from './steps';
import { words } from './words';

export function findProblems(
  definition: Definition,
  connectors: readonly ConnectorManifest[],
): readonly Problem[] {
  const found: Problem[] = [...startProblems(definition)];
  const trigger = triggerOf(definition);
  const facts = { definition, index: indexActions(definition) };
  if (trigger) {
    found.push(...triggerProblems(trigger.name, trigger.trigger, connectors));
    found.push(...expressionProblems(facts, trigger.name, trigger.trigger));
  }
  found.push(...nameProblems(definition), ...graphProblems(definition));
  for (const { name, action } of places(definition)) {
    found.push(...actionProblems(name, action, connectors));
    found.push(...expressionProblems(facts, name, action));
  }
  return found;
}

function startProblems(definition: Definition): Problem[] {
  const count = Object.keys(definition.triggers).length;
  const about = { step: null, path: ['triggers'] };
  if (count === 0) {
    return [{ code: 'noTrigger', severity: 'error', ...about, message: words.noTrigger }];
  }
  if (count === 1) return [];
  return [{ code: 'manyTriggers', severity: 'warning', ...about, message: words.manyTriggers }];
}
