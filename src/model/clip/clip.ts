/** Steps on the clipboard: plain JSON, so that other flows, tabs, browsers and text editors take them. */
import type { Actions, Definition, ParameterDefinition } from '../definition';
import { copyActions } from '../edit/copy-actions';
import type { ConnectionReference } from '../flow';
import { declaredVariables } from '../variables';
import { outermost } from '../walk';
import { usesOf } from './uses';

export interface Clip {
  /** Side by side, waiting for each other alone. */
  readonly actions: Actions;
  /** Connector by the key of the connection reference that the steps name. */
  readonly connections: Readonly<Record<string, string>>;
  /** What they use and do not bring along, as far as it was known where they were copied. */
  readonly variables: readonly { readonly name: string; readonly type: string }[];
  readonly parameters: Readonly<Record<string, ParameterDefinition>>;
}

/** How our own text is told from any other JSON. */
export const marker = 'millrace/steps';
export const clipVersion = 1;

export interface CopySource {
  readonly definition: Definition;
  readonly references: Readonly<Record<string, ConnectionReference>>;
}

export function clipOf(source: CopySource, steps: readonly string[], newId: () => string): Clip {
  const { definition, references } = source;
  const chosen = outermost(definition, new Set(steps));
  const actions = copyActions(definition, chosen, newId);
  const uses = usesOf(actions);
  const connections = [...uses.connections].map(([key, connector]) => [
    key,
    references[key]?.connectorId ?? connector,
  ]);
  const wanted = new Set([...uses.variables.keys()].map((name) => name.toLowerCase()));
  return {
    actions,
    connections: Object.fromEntries(connections),
    variables: declaredVariables(definition)
      .filter(({ name }) => wanted.has(name.toLowerCase()))
      .map(({ name, type }) => ({ name, type })),
    parameters: Object.fromEntries(
      Object.entries(definition.parameters ?? {}).filter(([name]) => uses.parameters.has(name)),
    ),
  };
}

export function clipText(clip: Clip): string {
  return JSON.stringify({ kind: marker, version: clipVersion, ...clip }, null, 2);
}
