import {
  type KeyboardEvent,
  memo,
  type ReactNode,
  type RefObject,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import type { JsonText } from '../../../model/definition';
import type { ActionStatus } from '../../../model/run/events';
import type { RoundColumns, RoundFailure } from '../../../model/run/rounds';
import { cx, formatDuration, Icon, Status, useTimeZone } from '../../../ui';
import { statusLook } from '../../run-status';
import { formatInstant } from '../../run-times';
import { displayName } from '../../step-name';
import { type RoundField, type RoundsAsked, roundFields, roundRow } from './choose-rounds';
import { GridBody, GridCell, GridHead, GridRow } from './grid-parts';
import { itemLine } from './item-text';
import { rowAfter } from './row-after';
import { roundsWords } from './words';

export interface RoundsGridProps {
  readonly label: string;
  readonly columns: RoundColumns;
  readonly items: readonly JsonText[];
  /** Indexes of rounds, in the order in which they are shown. */
  readonly rows: Uint32Array;
  readonly sort: RoundsAsked['sort'];
  /** Columns change in place: this is another one when they have. */
  readonly stamp: string;
  /** The round that the canvas shows. */
  readonly shown: number;
  /** The round that the keyboard is at. */
  readonly active: number | null;
  readonly compared: readonly number[];
  /** Pixels scrolled, kept for when somebody comes back. */
  readonly top: RefObject<number>;
  readonly onSort: (by: RoundField) => void;
  readonly onActive: (index: number) => void;
  readonly onShow: (index: number) => void;
  readonly onCompare: (index: number) => void;
}

const rowHeight = 32;
const headHeight = 32;
/** Rows drawn beyond what is in sight. */
const beyond = 8;

const layout =
  'grid min-w-[620px] grid-cols-[28px_70px_112px_76px_100px_minmax(110px,1fr)_minmax(110px,0.8fr)] items-center max-sm:min-w-0 max-sm:grid-cols-[28px_62px_104px_minmax(60px,1fr)_minmax(60px,1fr)]';

/** A table of any length: only the rows in sight are drawn. Arrows move, Enter shows, Space compares. */
export const RoundsGrid = memo(function RoundsGrid(props: RoundsGridProps) {
  const { columns, items, rows, shown, active, compared, top } = props;
  const frame = useRef<HTMLDivElement>(null);
  const [sight, setSight] = useState({ first: 0, count: 24 });
  useLayoutEffect(() => {
    const box = frame.current;
    if (!box) return;
    box.scrollTop = top.current;
    const look = () => {
      top.current = box.scrollTop;
      const first = Math.max(0, Math.floor(box.scrollTop / rowHeight) - beyond);
      const count = Math.ceil(box.clientHeight / rowHeight) + 2 * beyond;
      setSight((old) => (old.first === first && old.count === count ? old : { first, count }));
    };
    const watch = new ResizeObserver(look);
    watch.observe(box);
    box.addEventListener('scroll', look, { passive: true });
    return () => {
      watch.disconnect();
      box.removeEventListener('scroll', look);
    };
  }, [top]);
  const first = Math.min(sight.first, Math.max(0, rows.length - sight.count));
  const drawn = [...rows.subarray(first, first + sight.count)];
  const place = active === null ? -1 : rows.indexOf(active);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== frame.current) return;
    const page = Math.max(1, Math.floor((frame.current.clientHeight - headHeight) / rowHeight) - 1);
    const next = rowAfter(event.key, place, { page, last: rows.length - 1 });
    const index = next === undefined ? rows[place] : rows[next];
    if (index === undefined) return;
    if (next !== undefined) {
      scrollTo(frame.current, next);
      props.onActive(index);
    } else if (event.key === 'Enter') props.onShow(index);
    else if (event.key === ' ') props.onCompare(index);
    else return;
    event.preventDefault();
  };
  const isDrawn = place >= first && place < first + drawn.length;
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows out of sight are not there, so it cannot be a table
    <div
      ref={frame}
      role="grid"
      aria-label={props.label}
      aria-rowcount={rows.length + 1}
      aria-activedescendant={isDrawn ? rowId(rows[place] ?? 0) : undefined}
      tabIndex={0}
      onKeyDown={onKeyDown}
      className="group/grid min-h-[160px] flex-1 overflow-auto rounded-lg border border-line bg-surface outline-none focus-visible:outline-2 focus-visible:outline-accent"
    >
      <Head sort={props.sort} onSort={props.onSort} />
      <GridBody className="relative" style={{ height: rows.length * rowHeight }}>
        {drawn.map((index, at) => (
          <RoundRow
            // biome-ignore lint/suspicious/noArrayIndexKey: a row that leaves becomes the one that comes
            key={(first + at) % sight.count}
            {...roundRow(columns, index)}
            index={index}
            place={first + at}
            item={items[index]}
            isShown={index === shown}
            isActive={index === active}
            isCompared={compared.includes(index)}
            onActive={props.onActive}
            onShow={props.onShow}
            onCompare={props.onCompare}
          />
        ))}
      </GridBody>
    </div>
  );
});

function scrollTo(box: HTMLElement, place: number): void {
  const top = place * rowHeight;
  const height = box.clientHeight - headHeight;
  if (top < box.scrollTop) box.scrollTop = top;
  else if (top + rowHeight > box.scrollTop + height) box.scrollTop = top + rowHeight - height;
}

const rowId = (index: number) => `round-${index}`;
const isNumber: ReadonlySet<RoundField> = new Set(['number', 'duration', 'started']);
/** A phone has room for what a round went over and why it failed, and not for these. */
const isWide: ReadonlySet<RoundField> = new Set(['duration', 'started']);

const Head = memo(function Head({ sort, onSort }: Pick<RoundsGridProps, 'sort' | 'onSort'>) {
  const { by, descending } = sort;
  return (
    <GridRow
      aria-rowindex={1}
      className={cx(layout, 'sticky top-0 z-1 h-8 border-b border-line bg-surface text-xs')}
    >
      <GridHead>
        <span className="sr-only">{roundsWords.compareColumn}</span>
      </GridHead>
      {roundFields.map((field) => (
        <GridHead
          key={field}
          aria-sort={by === field ? (descending ? 'descending' : 'ascending') : 'none'}
          className={cx(
            'min-w-0 px-1.5',
            isNumber.has(field) && 'text-right',
            isWide.has(field) && 'max-sm:hidden',
          )}
        >
          <button
            type="button"
            onClick={() => onSort(field)}
            className="inline-flex h-6 max-w-full items-center gap-1 rounded-xs font-medium text-ink-3 hover:text-ink"
          >
            {roundsWords.field(field)}
            {by === field && <Icon name={descending ? 'arrow-down' : 'arrow-up'} size={12} />}
          </button>
        </GridHead>
      ))}
    </GridRow>
  );
});

interface RoundRowProps extends Pick<RoundsGridProps, 'onActive' | 'onShow' | 'onCompare'> {
  readonly index: number;
  readonly place: number;
  readonly status: ActionStatus | null;
  readonly failure: RoundFailure | null;
  readonly startedAt: number | undefined;
  readonly duration: number | undefined;
  readonly item: JsonText | undefined;
  readonly isShown: boolean;
  readonly isActive: boolean;
  readonly isCompared: boolean;
}

const RoundRow = memo(function RoundRow(props: RoundRowProps) {
  const { index, place, isShown, isActive } = props;
  const cells = useCells(props);
  return (
    <GridRow
      id={rowId(index)}
      aria-rowindex={place + 2}
      aria-selected={isShown}
      onClick={() => {
        props.onActive(index);
        props.onShow(index);
      }}
      className={cx(
        layout,
        'absolute inset-x-0 h-8 cursor-default border-b border-line hover:bg-hover',
        isShown && 'bg-accent-soft',
        isActive &&
          'group-focus-visible/grid:inset-ring-2 group-focus-visible/grid:inset-ring-accent',
      )}
      style={{ top: place * rowHeight }}
    >
      <GridCell className="grid place-items-center">
        <CompareMark
          round={index + 1}
          isMarked={props.isCompared}
          onPress={() => props.onCompare(index)}
        />
      </GridCell>
      {roundFields.map((field) => (
        <GridCell
          key={field}
          className={cx(
            'truncate px-1.5 text-xs',
            isNumber.has(field) && 'text-right tabular',
            isWide.has(field) && 'max-sm:hidden',
          )}
        >
          {cells[field]}
        </GridCell>
      ))}
    </GridRow>
  );
});

function useCells(props: RoundRowProps): Record<RoundField, ReactNode> {
  const { index, item, status, failure, startedAt, duration } = props;
  const zone = useTimeZone();
  return {
    number: (index + 1).toLocaleString('en-GB'),
    status: status && <Status {...statusLook(status)} />,
    duration: duration !== undefined && formatDuration(duration),
    started: startedAt !== undefined && formatInstant(startedAt, zone),
    item: item !== undefined && itemLine(item),
    error: failure && status !== 'Succeeded' && (
      <span title={`${displayName(failure.step)}: ${failure.message}`}>{failure.code}</span>
    ),
  };
}

interface CompareMarkProps {
  readonly round: number;
  readonly isMarked: boolean;
  readonly onPress: () => void;
}

/** For the pointer; the grid takes Space. */
function CompareMark({ round, isMarked, onPress }: CompareMarkProps) {
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-pressed={isMarked}
      aria-label={roundsWords.compareRound(round)}
      onClick={(event) => {
        event.stopPropagation();
        onPress();
      }}
      className="grid size-6 place-items-center"
    >
      <span
        className={cx(
          'grid size-4 place-items-center rounded-xs border-[1.5px] forced-color-adjust-none',
          isMarked
            ? 'border-accent bg-accent text-on-accent'
            : 'border-line-control text-transparent',
        )}
      >
        <Icon name="check" size={12} className="stroke-[3]" />
      </span>
    </button>
  );
}
