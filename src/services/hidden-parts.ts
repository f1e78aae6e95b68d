/** What of a run the definition hides, kept for the definition that was asked for last. */
import type { Action, JsonText } from '../model/definition';
import { parseDefinition } from '../model/parse';
import type { Secured } from '../model/run/events';
import type { HiddenParts } from '../model/run/secured';
import { isObject } from '../model/step';
import { places } from '../model/walk';

let last: { readonly text: JsonText; readonly parts: HiddenParts } | undefined;

export function hiddenParts(text: JsonText): HiddenParts {
  if (last?.text !== text) last = { text, parts: find(text) };
  return last.parts;
}

function find(text: JsonText): HiddenParts {
  const parsed = parseDefinition(text);
  if (!parsed.ok) return { trigger: [], actions: new Map(), response: false };
  const { definition } = parsed;
  const actions = new Map<string, Secured>();
  let response = false;
  for (const { name, action } of places(definition)) {
    const secured = securedOf(action.runtimeConfiguration);
    if (secured.length === 0) continue;
    actions.set(name, secured);
    response ||= action.type.toLowerCase() === 'response';
  }
  const trigger = Object.values(definition.triggers)[0];
  return { trigger: securedOf(trigger?.runtimeConfiguration), actions, response };
}

function securedOf(runtimeConfiguration: Action['runtimeConfiguration']): Secured {
  const data = runtimeConfiguration?.secureData;
  const properties = isObject(data) && Array.isArray(data.properties) ? data.properties : [];
  return (['inputs', 'outputs'] as const).filter((one) => properties.includes(one));
}
