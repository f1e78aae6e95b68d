import type { Action, Actions } from '../definition';
import { mapMembers } from './members';

type Change = (action: Action, name: string) => Action;

/** All actions at any depth changed, inner ones first; what no change touches keeps its identity. */
export function mapActions(actions: Actions, change: Change): Actions {
  return mapMembers(actions, (action, name) => change(mapInner(action, change), name));
}

function mapInner(action: Action, change: Change): Action {
  const within = <T extends { readonly actions?: Actions }>(holder: T): T => {
    const actions = holder.actions && mapActions(holder.actions, change);
    return actions === holder.actions ? holder : { ...holder, actions };
  };
  const mapped = {
    ...(action.actions && { actions: mapActions(action.actions, change) }),
    ...(action.else && { else: within(action.else) }),
    ...(action.cases && { cases: mapMembers(action.cases, within) }),
    ...(action.default && { default: within(action.default) }),
    ...(action.tools && { tools: mapMembers(action.tools, within) }),
  };
  const touched = Object.keys(mapped) as (keyof typeof mapped)[];
  return touched.some((member) => mapped[member] !== action[member])
    ? { ...action, ...mapped }
    : action;
}
