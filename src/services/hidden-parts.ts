/** What of a run the definition hides, kept for the definition that was asked for last. */
import { securedActions, securedOf } from '../engine/index';
import type { Definition, JsonText } from '../model/definition';
import { parseDefinition } from '../model/parse';
import type { HiddenParts } from '../model/run/secured';
import { findAction, triggerOf } from '../model/walk';

let last: { readonly text: JsonText; readonly parts: HiddenParts } | undefined;

export function hiddenParts(text: JsonText): HiddenParts {
  if (last?.text !== text) last = { text, parts: find(text) };
  return last.parts;
}

function find(text: JsonText): HiddenParts {
  const parsed = parseDefinition(text);
  if (!parsed.ok) return { trigger: [], actions: new Map(), response: false };
  const { definition } = parsed;
  const actions = securedActions(definition);
  const trigger = triggerOf(definition)?.trigger;
  return {
    trigger: (trigger && securedOf(trigger)) ?? [],
    actions,
    response: [...actions.keys()].some((name) => isResponse(definition, name)),
  };
}

function isResponse(definition: Definition, name: string): boolean {
  return findAction(definition, name)?.action.type.toLowerCase() === 'response';
}
