import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { cx, IconButton } from '../../ui';
import { rovingStep } from '../canvas/card-focus';
import { focusCard } from '../canvas/focus-card';
import { CanvasMenu } from '../canvas/gestures/CanvasMenu';
import type { MenuRequest } from '../canvas/gestures/use-menu-request';
import { pickCard } from '../canvas/pick-card';
import { commandNamed } from '../commands';
import type { Designer } from '../store';
import { useDesigner, useDesignerState } from '../use-designer';
import { OutlineRow, type RowActs } from './OutlineRow';
import { outlineRows, type OutlineRow as Row, stepKey } from './rows';
import { useTreeKeys } from './use-tree-keys';
import { outlineWords as words } from './words';

/** The flow as a tree beside the canvas: the same selection, the same commands. */
export function Outline() {
  const designer = useDesigner();
  const rows = useDesignerState(({ definition, collapsed }) =>
    outlineRowsOf(definition, collapsed),
  );
  const isCovered = useDesignerState(({ panel }) => panel !== null);
  const [place, setPlace] = useState<string | null>(null);
  const [menu, setMenu] = useState<MenuRequest | null>(null);
  const tree = useRef<HTMLDivElement>(null);
  const step = useDesignerState(rovingStep);
  const current = currentRow(rows, place, step);
  const acts = useMemo(() => actsOf(designer, setPlace, setMenu), [designer]);
  const goTo = useCallback((row: Row) => rowElement(tree.current, row.key)?.focus(), []);
  const end = useCallback(() => {
    designer.showOutline(false);
    const at = rovingStep(designer.store.getState());
    if (at !== null) requestAnimationFrame(() => focusCard(at));
  }, [designer]);
  const onKeyDown = useTreeKeys({ rows, acts, goTo, end });
  const pane = useWorkedIn();
  useFocusFollows(tree, rows, current?.key ?? null);
  return (
    <nav
      ref={pane}
      aria-label={words.title}
      className={cx(
        'flex min-h-0 w-[300px] shrink-0 flex-col border-r border-line bg-surface max-sm:w-full max-sm:border-r-0',
        isCovered && 'max-sm:hidden',
      )}
    >
      <header className="flex h-11 shrink-0 items-center gap-1 pr-2 pl-4">
        <h2 className="min-w-0 flex-1 text-sm font-semibold">{words.title}</h2>
        <HeadCommand id="unfoldAll" />
        <HeadCommand id="foldAll" />
        <IconButton icon="x" size="sm" label={words.close} keys="L" onPress={end} />
      </header>
      <div
        ref={tree}
        role="tree"
        aria-label={words.tree}
        aria-multiselectable
        className="min-h-0 flex-1 overflow-auto px-2 pb-3"
        onKeyDown={onKeyDown}
      >
        {rows.map((row) => (
          <OutlineRow key={row.key} row={row} isCurrent={row === current} acts={acts} />
        ))}
      </div>
      <p className="border-t border-line px-4 py-2 text-[11px] text-ink-3 pointer-coarse:hidden">
        {words.keys}
      </p>
      {menu && (
        <CanvasMenu
          request={menu}
          onClose={() => {
            setMenu(null);
            if (current && designer.store.getState().panel === null) goTo(current);
          }}
        />
      )}
    </nav>
  );
}

let last: { readonly given: readonly unknown[]; readonly rows: readonly Row[] } | null = null;

/** The same rows for the same flow, so that nothing is drawn anew for an edit elsewhere. */
function outlineRowsOf(...given: Parameters<typeof outlineRows>): readonly Row[] {
  if (last?.given[0] === given[0] && last.given[1] === given[1]) return last.rows;
  const rows = outlineRows(...given);
  last = { given, rows };
  return rows;
}

function HeadCommand({ id }: { id: 'foldAll' | 'unfoldAll' }) {
  const designer = useDesigner();
  const { icon, keys, label, allowed, run } = commandNamed(id);
  const isAllowed = useDesignerState(allowed);
  return (
    <IconButton
      icon={id === 'foldAll' ? 'chevron-up' : icon}
      size="sm"
      label={label(designer.store.getState())}
      keys={keys[0] ?? ''}
      isDisabled={!isAllowed}
      onPress={() => run(designer)}
    />
  );
}

/** The place that was walked to, or the row of the step that the keyboard is at. */
function currentRow(
  rows: readonly Row[],
  place: string | null,
  step: string | null,
): Row | undefined {
  const walked = place === null ? undefined : rows.find((row) => row.key === place);
  return walked ?? rows.find((row) => step !== null && row.key === stepKey(step)) ?? rows[0];
}

function actsOf(
  designer: Designer,
  setPlace: (key: string | null) => void,
  setMenu: (request: MenuRequest) => void,
): RowActs {
  return {
    focused(row) {
      setPlace(row.kind === 'step' ? null : row.key);
      if (row.kind === 'step') designer.focus(row.name);
    },
    act(row) {
      if (row.kind === 'step') pickCard(designer, row.name, nothingPressed);
      else if (row.kind === 'empty') designer.open({ kind: 'add', slot: row.slot });
      else {
        const { container, branch } = row;
        designer.open({ kind: 'add', slot: { container, branch, after: null, mode: 'between' } });
      }
    },
    add(row) {
      designer.focus(row.name);
      commandNamed('add').run(designer);
    },
    menu(row, at) {
      if (row.kind !== 'step') return;
      designer.focus(row.name);
      const { marked } = designer.store.getState();
      if (marked.size > 0 && !marked.has(row.name)) designer.mark([]);
      setMenu({ subject: { kind: 'step', name: row.name }, ...at });
    },
  };
}

const nothingPressed = { ctrlKey: false, metaKey: false, shiftKey: false };

function rowElement(tree: HTMLElement | null, key: string): HTMLElement | null {
  return tree?.querySelector<HTMLElement>(`[data-outline="${CSS.escape(key)}"]`) ?? null;
}

/** Says of the pane whether the person was in it last: what gives the focus back then gives it to a row. */
function useWorkedIn() {
  const pane = useRef<HTMLElement>(null);
  useEffect(() => {
    const note = ({ target }: FocusEvent) => {
      const own = pane.current;
      if (!own || !(target instanceof Element)) return;
      if (own.contains(target)) own.dataset.workedIn = '';
      else if (target.closest('.canvas')) delete own.dataset.workedIn;
    };
    document.addEventListener('focusin', note);
    return () => document.removeEventListener('focusin', note);
  }, []);
  return pane;
}

/** The focus goes along with the row at hand: when it is opened, added, moved, renamed or gone. */
function useFocusFollows(
  tree: RefObject<HTMLElement | null>,
  rows: readonly Row[],
  current: string | null,
): void {
  const designer = useDesigner();
  const hadFocus = useRef(true);
  const before = useRef({ rows, current });
  useEffect(() => {
    const note = ({ target }: FocusEvent) => {
      hadFocus.current = target instanceof Node && tree.current?.contains(target) === true;
    };
    document.addEventListener('focusin', note);
    return () => document.removeEventListener('focusin', note);
  }, [tree]);
  useEffect(() => {
    const old = before.current;
    before.current = { rows, current };
    if (!hadFocus.current || current === null) return;
    const isGone = old.current !== null && !rows.some(({ key }) => key === old.current);
    const { selection } = designer.store.getState();
    if (isGone && selection === null) {
      // Who deletes one step goes on at the next.
      const next =
        rows[
          Math.min(
            old.rows.findIndex(({ key }) => key === old.current),
            rows.length - 1,
          )
        ];
      if (next?.kind === 'step' && next.key !== current) {
        designer.focus(next.name);
        return;
      }
    }
    const element = rowElement(tree.current, current);
    if (element && document.activeElement !== element) element.focus();
  }, [designer, tree, rows, current]);
}
