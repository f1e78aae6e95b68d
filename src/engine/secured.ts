/** Which inputs and outputs history hides. */
import { findReferences, parseTemplate } from '../expressions/language';
import type { Action, Definition } from '../model/definition';
import type { Secured } from '../model/run/events';
import { stepTexts } from '../model/step-texts';
import { places } from '../model/walk';
import { securedOf } from './calls/secured';

/** What comes out of these is what went in. */
const echoing = new Set(['compose', 'parsejson', 'response', 'query', 'select', 'join', 'table']);

/**
 * By name of the action. WDL: what reads hidden outputs has its inputs hidden as well; where those come
 * out again, so are its outputs.
 */
export function securedActions(definition: Definition): ReadonlyMap<string, Secured> {
  const secured = new Map<string, Secured>();
  for (const { name, action } of places(definition)) {
    const own = securedOf(action);
    if (own) secured.set(name, own);
  }
  const trigger = Object.values(definition.triggers)[0];
  const isTriggerHidden = trigger ? securedOf(trigger)?.includes('outputs') === true : false;
  if (secured.size > 0 || isTriggerHidden) spread(definition, secured, isTriggerHidden);
  return secured;
}

function spread(
  definition: Definition,
  secured: Map<string, Secured>,
  isTriggerHidden: boolean,
): void {
  const hidden = new Set<string>();
  for (const [name, parts] of secured)
    if (parts.includes('outputs')) hidden.add(name.toLowerCase());
  for (let grows = true; grows; ) {
    grows = false;
    for (const { name, action } of places(definition)) {
      if (secured.get(name)?.includes('inputs') || !reads(action, hidden, isTriggerHidden))
        continue;
      const outputs =
        echoing.has(action.type.toLowerCase()) || secured.get(name)?.includes('outputs');
      secured.set(name, outputs ? ['inputs', 'outputs'] : ['inputs']);
      if (outputs) hidden.add(name.toLowerCase());
      grows = true;
    }
  }
}

function reads(action: Action, hidden: ReadonlySet<string>, isTriggerHidden: boolean): boolean {
  for (const { text } of stepTexts(action)) {
    if (!text.includes('@')) continue;
    for (const { kind, name } of findReferences(parseTemplate(text))) {
      if (kind === 'trigger' && isTriggerHidden) return true;
      if (kind === 'action' && name !== null && hidden.has(name.toLowerCase())) return true;
    }
  }
  return false;
}
