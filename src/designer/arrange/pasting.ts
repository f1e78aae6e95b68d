/** What is pasted: at once where nothing is different here, after a look at it otherwise. */

import { clipOf } from '../../model/clip/clip';
import { readClip } from '../../model/clip/read-clip';
import type { Slot } from '../../model/definition';
import { declaredVariables } from '../../model/variables';
import { findAction, outermost } from '../../model/walk';
import { notify } from '../../ui';
import { choose } from '../commands/command';
import type { Designer } from '../store';
import { type Creating, isPlain, type PastePlan, pasteCommand, planPaste } from './paste-plan';
import { arrangeWords as words } from './words';

export function paste(designer: Designer, text: string, slot: Slot): void {
  const read = readClip(text, designer.newId);
  if (!read.ok) {
    const detail = read.detail === undefined ? '' : ` ${read.detail}`;
    notify({ title: words.notPasted, text: words.unpastable[read.what] + detail, tone: 'bad' });
    return;
  }
  const { clip } = read;
  if (slot.container !== null && declaredVariables(clip).length > 0) {
    notify({ title: words.notPasted, text: words.onlyAtRoot, tone: 'bad' });
    return;
  }
  const state = designer.store.getState();
  const plan = planPaste(clip, state, designer.newId);
  if (isPlain(plan, clip, state.definition)) insert(designer, plan, slot, none, words.pasted);
  else designer.open({ kind: 'paste', clip, slot });
}

const none: Creating = { variables: new Set(), parameters: new Set() };

/** Copies right behind the last of the originals. */
export function duplicate(designer: Designer, steps: readonly string[]): void {
  const { definition } = designer.store.getState();
  const after = outermost(definition, new Set(steps)).at(-1);
  const graph = after === undefined ? undefined : findAction(definition, after)?.graph;
  if (!graph || after === undefined) return;
  insertCopies(designer, steps, { ...graph, after, mode: 'between' });
}

export function insertCopies(designer: Designer, steps: readonly string[], slot: Slot): void {
  const state = designer.store.getState();
  const plan = planPaste(clipOf(state, steps, designer.newId), state, designer.newId);
  insert(designer, plan, slot, none, words.duplicated);
}

/** Says what has got another name; false if it cannot be done there. */
export function insert(
  designer: Designer,
  plan: PastePlan,
  slot: Slot,
  creating: Creating,
  title: (names: readonly string[]) => string,
): boolean {
  const { definition } = designer.store.getState();
  const command = pasteCommand(definition, plan, slot, creating);
  if (!command || designer.dispatch(command) !== null) return false;
  const names = Object.keys(plan.actions);
  choose(designer, names);
  // The name of a single step stands in the title.
  const text = names.length === 1 ? '' : words.nowCalled(plan.renamed);
  notify({ title: title(names), ...(text && { text }), undo: () => designer.undo() });
  return true;
}
