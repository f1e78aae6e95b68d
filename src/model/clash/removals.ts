/** Steps that an edit took out, and whether somebody had worked on them meanwhile. */
import type { Action } from '../definition';
import { emptied } from '../diff/flat';
import { findAction, places } from '../walk';
import type { Clash, ClashPlace, LostStep } from './clash';
import { actionsByKey, type KeyedStep } from './step-index';
import type { Taking, Touched } from './taking';
import { renamedKey, type Touch } from './touches';

export interface Removal {
  readonly touch: Touch & Pick<Touched, 'gone'>;
  readonly clash?: Clash;
}

/** One for each step that is gone with all in it. */
export function removals(taking: Taking): readonly Removal[] {
  const { before, after, entry } = taking;
  const [old, now] = [actionsByKey(before), actionsByKey(after)];
  const renamed = renamedKey(before, entry.command)?.from;
  const gone = [...old.values()].filter(({ key }) => !now.has(key) && key !== renamed);
  const names = new Set(gone.map(({ name }) => name));
  const roots = gone.filter(({ ancestors }) => !ancestors.some((one) => names.has(one)));
  return roots.map((root, at) => {
    const inside = gone.filter(
      ({ ancestors, key }) => key === root.key || ancestors.includes(root.name),
    );
    return removal(taking, root, inside, `${entry.seq}.gone${at}`);
  });
}

function removal(
  { by, unseen, after }: Taking,
  root: KeyedStep,
  inside: readonly KeyedStep[],
  id: string,
): Removal {
  const place: ClashPlace = { of: 'step', step: root.key, path: [] };
  const action = root.step as Action;
  // What stood in it may have stayed behind.
  const isHollow = namesIn(action).some((name) => findAction(after, name) !== undefined);
  const gone: Omit<LostStep, 'wants'> = {
    name: root.name,
    action: isHollow ? emptied(action) : action,
    graph: root.graph ?? { container: null, branch: 'actions' },
  };
  const touch = { place, given: false, gone };
  const keys = new Set(inside.map(({ key }) => key));
  const last = unseen.findLast((one) => one.given && keys.has(one.place.step ?? ''));
  if (!last) return { touch };
  const sides = [{ ...last.by, value: true }, by];
  return { touch, clash: { id, place, sides, lost: { ...gone, wants: [] } } };
}

function namesIn(action: Action): readonly string[] {
  return [...places({ actions: { '': action } })].slice(1).map(({ name }) => name);
}
