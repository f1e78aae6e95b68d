import { type KeyboardEvent, useCallback, useRef } from 'react';
import { markOn } from '../canvas/pick-card';
import { displayName } from '../step-name';
import type { Designer } from '../store';
import { useDesigner } from '../use-designer';
import type { RowActs } from './OutlineRow';
import type { OutlineRow } from './rows';

/** Milliseconds after which a letter begins another word. */
const wordEnds = 700;

interface Tree {
  readonly rows: readonly OutlineRow[];
  readonly acts: RowActs;
  goTo(row: OutlineRow): void;
  end(): void;
}

/**
 * The keys of a tree: arrows, Home and End, letters that begin a name. Those with a meaning of their own
 * elsewhere (Delete, F2, Alt with arrows, Ctrl with letters) are left to the table of commands.
 */
export function useTreeKeys({ rows, acts, goTo, end }: Tree) {
  const designer = useDesigner();
  const typed = useRef({ text: '', at: 0 });
  return useCallback(
    (event: KeyboardEvent) => {
      const key = (event.target as Element).getAttribute('data-outline');
      const at = rows.findIndex((row) => row.key === key);
      const row = rows[at];
      if (!row || event.ctrlKey || event.metaKey || event.altKey) return;
      const to = rowTowards(rows, at, event.key);
      if (to) {
        if (event.shiftKey && row.kind === 'step' && to.kind === 'step') {
          markOn(designer, row.name, to.name);
        }
        goTo(to);
      } else if (!foldBy(designer, row, event.key) && !actBy(row, event, acts)) {
        if (event.key === 'Escape' && isAtRest(designer)) end();
        else if (isLetter(event.key)) {
          const now = Date.now();
          const before = now - typed.current.at < wordEnds ? typed.current.text : '';
          typed.current = { text: before + event.key.toLowerCase(), at: now };
          const found = rowBeginning(rows, at, typed.current.text);
          if (found) goTo(found);
          // A row that is no step takes no commands.
        } else if (row.kind === 'step' || event.key === 'Tab' || event.key === 'Escape') return;
      }
      event.preventDefault();
      event.stopPropagation();
    },
    [designer, rows, acts, goTo, end],
  );
}

const isLetter = (key: string) => key.length === 1 && key !== ' ' && key !== '?';

function isAtRest({ store }: Designer): boolean {
  const { panel, marked } = store.getState();
  return panel === null && marked.size === 0;
}

function rowTowards(rows: readonly OutlineRow[], at: number, key: string): OutlineRow | undefined {
  const row = rows[at];
  const below = rows[at + 1];
  switch (key) {
    case 'ArrowDown':
      return below ?? row;
    case 'ArrowUp':
      return rows[at - 1] ?? row;
    case 'Home':
      return rows[0];
    case 'End':
      return rows.at(-1);
    case 'ArrowRight':
      return below && below.parent === row?.key ? below : undefined;
    case 'ArrowLeft':
      return row?.kind === 'step' && row.isOpen
        ? undefined
        : rows.find((one) => one.key === row?.parent);
    default:
      return undefined;
  }
}

/** True: the key was for opening or closing what is in the row. */
function foldBy(designer: Designer, row: OutlineRow, key: string): boolean {
  if (key !== 'ArrowRight' && key !== 'ArrowLeft') return false;
  if (row.kind === 'step' && row.isOpen === (key === 'ArrowLeft')) {
    designer.toggleCollapsed(row.name);
  }
  return true;
}

function actBy(row: OutlineRow, event: KeyboardEvent, acts: RowActs): boolean {
  const { key, shiftKey } = event;
  if (key === 'Enter' || key === ' ' || key === '+') {
    if (key === '+' && row.kind === 'step') acts.add(row);
    else acts.act(row);
    return true;
  }
  if (key !== 'ContextMenu' && !(key === 'F10' && shiftKey)) return false;
  const { left, bottom } = (event.target as Element).getBoundingClientRect();
  acts.menu(row, { x: left + 24, y: bottom });
  return true;
}

/** The next one whose name begins so, from the one at hand on. */
function rowBeginning(
  rows: readonly OutlineRow[],
  at: number,
  text: string,
): OutlineRow | undefined {
  // The same letter again and again goes from one to the next.
  const isOne = [...text].every((letter) => letter === text[0]);
  const wanted = isOne ? (text[0] ?? '') : text;
  const start = isOne || text.length === 1 ? at + 1 : at;
  const turned = [...rows.slice(start), ...rows.slice(0, start)];
  return turned.find(
    (row) => row.kind === 'step' && displayName(row.name).toLowerCase().startsWith(wanted),
  );
}
