/** The command that decides a clash: one edit, which one Undo takes back and leaves to decide again. */
import type { Definition, Json, Slot } from '../definition';
import { type Edited, refused } from '../edit/outcome';
import { type Change, diff, sameJson } from '../edit/patch';
import { stepPath } from '../edit/place';
import { applyEach } from '../edit/several';
import type { Command } from '../edit-log';
import { actionsAt, findAction, predecessors } from '../walk';
import type { ClashSide, LostStep, OpenClash } from './clash';

/** `title`: what Undo calls it. A string says why it cannot be. */
export function decide(
  definition: Definition,
  clash: OpenClash,
  side: ClashSide,
  title: string,
): Command | undefined {
  const { id, place, lost, name } = clash;
  if (lost) {
    const back = side.value === undefined ? { definition } : bringBack(definition, lost);
    return 'refused' in back
      ? undefined
      : patch(diff(definition, back.definition), { settles: id, title });
  }
  if (place.of === 'step') {
    if (side.value === true || name === null) return patch([], { settles: id, title });
    return { name: 'removeAction', args: { step: name, settles: id } };
  }
  if (place.of === 'name') {
    const to = String(side.value);
    if (name === null || name === to) return patch([], { settles: id, title });
    return { name: 'renameAction', args: { step: name, to, settles: id } };
  }
  const at = place.step === null ? [] : name === null ? undefined : stepPath(definition, name);
  if (!at) return undefined;
  if (sameJson(clash.now, side.value)) return patch([], { settles: id, title });
  const change = { path: [...at, ...place.path], from: clash.now, to: side.value, before: null };
  return patch([change], { settles: id, title });
}

function patch(changes: readonly Change[], args: { settles: string; title: string }): Command {
  return { name: 'patch', args: { changes: changes as unknown as Json, ...args } };
}

/** The step where it stood, or as near as there still is something; then what was wanted of it. */
function bringBack(definition: Definition, lost: LostStep): Edited {
  const { name, action, wants } = lost;
  const isThere = findAction(definition, name) !== undefined;
  const args = {
    slot: { ...slotFor(definition, lost) },
    name,
    action,
  } as unknown as Command['args'];
  const insert: Command = { name: 'insertAction', args };
  const back = isThere ? { definition } : applyEach(definition, [insert]);
  if ('refused' in back) return back;
  const edited = applyEach(back.definition, wants);
  return 'refused' in edited && wants.length > 0 ? refused(edited.refused) : edited;
}

function slotFor(definition: Definition, { action, graph }: LostStep): Slot {
  const isThere = actionsAt(definition, graph) !== undefined;
  const home = isThere ? graph : ({ container: null, branch: 'actions' } as const);
  const beside = actionsAt(definition, home) ?? {};
  const before = predecessors(action).find((one) => Object.hasOwn(beside, one));
  if (before !== undefined || predecessors(action).length === 0) {
    return { ...home, after: before ?? null, mode: 'between' };
  }
  return { ...home, after: Object.keys(beside).at(-1) ?? null, mode: 'between' };
}
