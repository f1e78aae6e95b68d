import type { MouseEvent } from 'react';
import { cx, Icon, IconButton, Tile } from '../../ui';
import { CardBadges } from '../canvas/card-badges';
import { cardLabel } from '../canvas/card-label';
import { outlineRowId } from '../canvas/focus-card';
import { pickCard } from '../canvas/pick-card';
import { useCard } from '../canvas/use-card';
import { displayName, stepTitle } from '../step-name';
import { useDesigner } from '../use-designer';
import { words as designerWords } from '../words';
import type { OutlineRow as Row } from './rows';
import { outlineWords as words } from './words';

export interface RowActs {
  /** The row has the focus now. */
  focused(row: Row): void;
  /** What Enter and a press do. */
  act(row: Row): void;
  /** A step after it. */
  add(row: Extract<Row, { kind: 'step' }>): void;
  menu(row: Row, at: { readonly x: number; readonly y: number }): void;
}

interface OutlineRowProps {
  readonly row: Row;
  readonly isCurrent: boolean;
  readonly acts: RowActs;
}

export function OutlineRow(props: OutlineRowProps) {
  return props.row.kind === 'step' ? (
    <StepRow {...props} row={props.row} />
  ) : (
    <PlaceRow {...props} row={props.row} />
  );
}

const look =
  'group/row flex min-h-8 cursor-default items-center gap-1.5 rounded-md pr-1 outline-offset-[-2px] max-sm:min-h-11 [contain-intrinsic-size:auto_32px] [content-visibility:auto]';
const indent = 16;

function StepRow({
  row,
  isCurrent,
  acts,
}: OutlineRowProps & { row: Extract<Row, { kind: 'step' }> }) {
  const designer = useDesigner();
  const card = useCard(row.name);
  if (!card) return null;
  const { name, isOpen, waits } = row;
  const { description, selected, marked } = card;
  const title = stepTitle(name, description);
  const label = [cardLabel(name, card), ...(waits ? [words.waits(waits)] : [])].join(', ');
  const onMenu = (event: MouseEvent<Element>) => {
    const { left, bottom } = event.currentTarget.getBoundingClientRect();
    const isPointed = event.type === 'contextmenu' && event.clientX > 0;
    event.preventDefault();
    acts.menu(row, isPointed ? { x: event.clientX, y: event.clientY } : { x: left, y: bottom });
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree answers the keys of all its rows
    <div
      id={outlineRowId(name)}
      role="treeitem"
      aria-label={label}
      aria-level={row.level}
      aria-posinset={row.position}
      aria-setsize={row.size}
      aria-selected={selected || marked}
      aria-expanded={isOpen ?? undefined}
      tabIndex={isCurrent ? 0 : -1}
      data-outline={row.key}
      className={cx(
        look,
        selected || marked ? 'bg-accent-soft' : 'hover:bg-hover',
        card.isOff && 'opacity-75',
      )}
      style={{ paddingLeft: 4 + (row.level - 1) * indent }}
      onFocus={() => acts.focused(row)}
      onClick={(event) => pickCard(designer, name, event)}
      onContextMenu={onMenu}
    >
      <Fold name={name} isOpen={isOpen} />
      <Tile colour={description.colour} glyph={description.glyph} size={20} />
      <span className="min-w-0 flex-1">
        <span className="block truncate text-sm font-medium">{title}</span>
        {waits && (
          <span className="block truncate text-[11px] text-ink-3">{words.waits(waits)}</span>
        )}
      </span>
      <CardBadges card={card} steps={isOpen === false ? row.steps : null} />
      {designer.editable && (
        <IconButton
          icon="ellipsis"
          size="xs"
          excludeFromTabOrder
          label={words.commands(title)}
          className="opacity-0 group-hover/row:opacity-100 group-focus-within/row:opacity-100 max-sm:opacity-100 pointer-coarse:opacity-100"
          onPress={({ target }) => {
            const { left, bottom } = target.getBoundingClientRect();
            designer.focus(name);
            acts.menu(row, { x: left, y: bottom });
          }}
        />
      )}
    </div>
  );
}

/** For the pointer; the arrows do the same. */
function Fold({ name, isOpen }: { name: string; isOpen: boolean | null }) {
  const designer = useDesigner();
  if (isOpen === null) return <span className="w-5 shrink-0" />;
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-label={designerWords.fold(displayName(name), !isOpen)}
      className="grid size-5 shrink-0 place-items-center rounded-sm text-ink-3 hover:bg-hover"
      onClick={(event) => {
        event.stopPropagation();
        designer.toggleCollapsed(name);
      }}
    >
      <Icon name={isOpen ? 'chevron-down' : 'chevron-right'} size={14} />
    </button>
  );
}

type PlaceRowKind = Exclude<Row, { kind: 'step' }>;

/** A branch, or a place where nothing stands yet. */
function PlaceRow({ row, isCurrent, acts }: OutlineRowProps & { row: PlaceRowKind }) {
  const isEmpty = row.kind === 'empty';
  const text = isEmpty ? words.addFirst : designerWords.branch(row.branch);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree answers the keys of all its rows
    <div
      role="treeitem"
      aria-label={isEmpty ? text : words.branch(text)}
      aria-level={row.level}
      aria-posinset={row.position}
      aria-setsize={row.size}
      aria-selected={false}
      aria-expanded={isEmpty ? undefined : true}
      tabIndex={isCurrent ? 0 : -1}
      data-outline={row.key}
      className={cx(look, 'text-xs text-ink-2 hover:bg-hover')}
      style={{ paddingLeft: 28 + (row.level - 1) * indent }}
      onFocus={() => acts.focused(row)}
      onClick={() => isEmpty && acts.act(row)}
    >
      {isEmpty && <Icon name="plus" size={14} className="text-ink-3" />}
      <span className={cx('truncate', !isEmpty && 'font-semibold')}>{text}</span>
    </div>
  );
}
