/** Copy, cut, paste and duplicate: by the browser's events, and from menus through its clipboard. */

import { clipOf, clipText } from '../../model/clip/clip';
import type { Slot } from '../../model/definition';
import { findAction } from '../../model/walk';
import { announce, notify } from '../../ui';
import { targetsOf } from '../arrange/targets';
import { projectGraph } from '../project/graph';
import type { Designer, DesignerState } from '../store';
import { arrangingWords } from './arranging-words';
import { slotAfter } from './command';
import { removeNow } from './removing';

/** What was copied last in this tab, for the words of menus and where the clipboard cannot be read. */
let last: { readonly text: string; readonly steps: number } | null = null;

export function lastCopied(): number | null {
  return last?.steps ?? null;
}

/** The marked steps as text; null if there are none. */
export function copiedText(designer: Designer): string | null {
  const state = designer.store.getState();
  const steps = targetsOf(state);
  if (steps.length === 0) return null;
  const text = clipText(clipOf(state, steps, designer.newId));
  last = { text, steps: steps.length };
  return text;
}

export async function copySteps(designer: Designer): Promise<boolean> {
  const text = copiedText(designer);
  if (text === null) return false;
  try {
    await navigator.clipboard.writeText(text);
    announce(arrangingWords.copied(last?.steps ?? 1));
    return true;
  } catch {
    notify({
      title: arrangingWords.cannotWrite,
      text: arrangingWords.cannotWriteText,
      tone: 'bad',
    });
    return false;
  }
}

export async function cutSteps(designer: Designer): Promise<void> {
  const steps = targetsOf(designer.store.getState());
  if (await copySteps(designer)) removeCut(designer, steps);
}

/** They are on their way elsewhere: who reads them is not asked about. */
export function removeCut(designer: Designer, steps: readonly string[]): void {
  if (!removeNow(designer, steps)) return;
  notify({ title: arrangingWords.cutDone(steps.length), undo: () => designer.undo() });
}

/** From the clipboard, by a menu: the browser may ask whether the page may read it. */
export async function pasteFromClipboard(designer: Designer, slot: Slot | null): Promise<void> {
  try {
    await pasteText(designer, await navigator.clipboard.readText(), slot);
  } catch {
    if (last) await pasteText(designer, last.text, slot);
    else
      notify({
        title: arrangingWords.cannotRead,
        text: arrangingWords.cannotReadText,
        tone: 'bad',
      });
  }
}

export async function pasteText(
  designer: Designer,
  text: string,
  slot: Slot | null,
): Promise<void> {
  const { paste } = await loadPasting();
  const to = slot ?? pasteSlot(designer.store.getState());
  paste(designer, text, to);
}

export async function duplicateSteps(designer: Designer): Promise<void> {
  const { duplicate } = await loadPasting();
  duplicate(designer, targetsOf(designer.store.getState()));
}

/** Reading and naming what is pasted is only needed then. */
const loadPasting = () => import('../arrange/pasting');

/** Behind the marked steps, or the one that the keyboard is at; else at the end of the flow. */
function pasteSlot(state: DesignerState): Slot {
  const { definition, marked, focus, selection } = state;
  const root = { container: null, branch: 'actions', mode: 'between' } as const;
  const { nodes } = projectGraph(definition.actions);
  if (marked.size === 0 && (focus ?? selection) !== null) {
    return slotAfter(state, 'between') ?? { ...root, after: null };
  }
  const step = marked.size > 0 ? targetsOf(state).at(-1) : nodes.at(-1)?.name;
  const place = step === undefined ? undefined : findAction(definition, step);
  if (!place || step === undefined) return { ...root, after: null };
  return { ...place.graph, after: step, mode: 'between' };
}
