import { renameEachInTemplate } from '../../expressions/language';
import type { Action, Actions, Definition } from '../definition';
import { mapActions } from './map-actions';
import { mapMembers } from './members';
import { renamePlainName } from './rename-action';
import { mapDefinitionTexts } from './texts';

/**
 * Renames many actions and triggers in one pass, wherever the definition names them: each by its own would
 * read all texts again. Whoever calls it has seen to it that no two end up with one name.
 */
export function renameSteps(
  definition: Definition,
  names: ReadonlyMap<string, string>,
): Definition {
  const lower = new Map([...names].map(([from, to]) => [from.toLowerCase(), to]));
  const renamed = {
    ...definition,
    triggers: withNames(definition.triggers, names),
    actions: withNames(
      mapActions(definition.actions, (action) => renamedIn(action, names)),
      names,
    ),
  };
  return mapDefinitionTexts(renamed, (text) => renameEachInTemplate(text, 'action', lower));
}

/** What the action names, and the actions in it. */
function renamedIn(action: Action, names: ReadonlyMap<string, string>): Action {
  const within = <T extends { readonly actions?: Actions }>(holder: T): T => {
    const actions = holder.actions && withNames(holder.actions, names);
    return actions === holder.actions ? holder : { ...holder, actions };
  };
  const outside = {
    ...(action.runAfter && { runAfter: withNames(action.runAfter, names) }),
    ...(action.else && { else: within(action.else) }),
    ...(action.cases && { cases: mapMembers(action.cases, within) }),
    ...(action.default && { default: within(action.default) }),
    ...(action.tools && { tools: mapMembers(action.tools, within) }),
  };
  const isSame = (Object.keys(outside) as (keyof typeof outside)[]).every(
    (member) => outside[member] === action[member],
  );
  const renamed = within(isSame ? action : { ...action, ...outside });
  return namesSteps.test(action.type)
    ? [...names].reduce((now, [from, to]) => renamePlainName(now, from, to), renamed)
    : renamed;
}

/** Types that name steps without an expression. */
const namesSteps = /^(?:agenthandoff|javascriptcode)$/i;

function withNames<T>(
  members: Readonly<Record<string, T>>,
  names: ReadonlyMap<string, string>,
): Readonly<Record<string, T>> {
  const entries = Object.entries(members);
  if (!entries.some(([name]) => names.has(name))) return members;
  return Object.fromEntries(entries.map(([name, one]) => [names.get(name) ?? name, one]));
}
