/** What steps name outside of themselves: it has to be there wherever they are pasted. */
import { findReferences, isTemplate, parseTemplate } from '../../expressions/language';
import type { Actions } from '../definition';
import { hostOf } from '../step';
import { stepTexts } from '../step-texts';
import { changedVariable, declaredVariables } from '../variables';
import { places } from '../walk';

export interface Uses {
  /** By the name as it is read, which step reads it first. */
  readonly steps: ReadonlyMap<string, string>;
  readonly variables: ReadonlyMap<string, string>;
  readonly parameters: ReadonlyMap<string, string>;
  /** Connector by the key of the connection reference. */
  readonly connections: ReadonlyMap<string, string>;
}

export function usesOf(actions: Actions): Uses {
  const steps = new Names([...places({ actions })].map(({ name }) => name));
  const variables = new Names(declaredVariables({ actions }).map(({ name }) => name));
  const parameters = new Names([]);
  const connections = new Map<string, string>();
  for (const { name: reader, action } of places({ actions })) {
    const host = hostOf(action);
    if (host) connections.set(host.reference, host.connectorId);
    const changed = changedVariable(action);
    if (changed !== undefined && !isTemplate(changed)) variables.add(changed, reader);
    for (const { text } of stepTexts(action)) {
      if (!isTemplate(text)) continue;
      for (const { kind, name } of findReferences(parseTemplate(text))) {
        if (name === null) continue;
        if (kind === 'action' || kind === 'loop' || kind === 'scope') steps.add(name, reader);
        else if (kind === 'variable') variables.add(name, reader);
        else if (kind === 'parameter') parameters.add(name, reader);
      }
    }
  }
  return {
    steps: steps.outside,
    variables: variables.outside,
    parameters: parameters.outside,
    connections,
  };
}

/** Names that are read but not given. WDL: none of them minds its case. */
class Names {
  readonly outside = new Map<string, string>();
  private readonly known: Set<string>;

  constructor(own: readonly string[]) {
    this.known = new Set(own.map((name) => name.toLowerCase()));
  }

  add(name: string, reader: string): void {
    if (this.known.has(name.toLowerCase())) return;
    this.known.add(name.toLowerCase());
    this.outside.set(name, reader);
  }
}
