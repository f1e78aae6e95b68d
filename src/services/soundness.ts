/** What is checked before a definition may run by itself: when it is published, and when it is turned on. */
import { findProblems } from '../model/check/find-problems';
import type { ConnectorManifest } from '../model/connector';
import type { Definition } from '../model/definition';
import type { Flow } from '../model/flow';
import { refuse } from './refusals';

export function refuseUnsound(
  definition: Definition,
  { dialect }: Pick<Flow, 'dialect'>,
  connectors: readonly ConnectorManifest[],
  intent: 'published' | 'turned on',
): void {
  const errors = findProblems(definition, { connectors, dialect, purpose: 'save' }).filter(
    (one) => one.severity === 'error',
  );
  if (errors.length === 0) return;
  const count = errors.length === 1 ? 'One problem' : `${errors.length} problems`;
  refuse('InvalidDefinition', 400, `${count} must be solved before this can be ${intent}.`, errors);
}
