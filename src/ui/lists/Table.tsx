import type { ReactNode } from 'react';
import {
  Cell as AriaCell,
  type CellProps as AriaCellProps,
  Column as AriaColumn,
  type ColumnProps as AriaColumnProps,
  Row as AriaRow,
  type RowProps as AriaRowProps,
  Table as AriaTable,
  TableBody as AriaTableBody,
  type TableBodyProps as AriaTableBodyProps,
  type TableProps as AriaTableProps,
  TableHeader,
} from 'react-aria-components';
import { cx } from '../class-names';
import { Icon } from '../display/Icon';

export { TableHeader };

/** Calm and dense; arrows move, Enter opens. It scrolls inside its frame, the head stays. */
export function Table({
  frame = 'card',
  className,
  children,
  ...props
}: Omit<AriaTableProps, 'className'> & {
  /** `none` inside a card, which has one. */
  frame?: 'card' | 'none';
  className?: string;
  children: ReactNode;
}) {
  return (
    <div
      className={cx(
        'overflow-auto',
        frame === 'card' ? 'rounded-lg border border-line bg-surface' : 'rounded-b-lg',
        className,
      )}
    >
      <AriaTable {...props} className="w-full border-collapse">
        {children}
      </AriaTable>
    </div>
  );
}

export interface ColumnProps extends Omit<AriaColumnProps, 'className' | 'children'> {
  readonly children?: ReactNode;
  /** Read out, not shown: a column of buttons. */
  readonly hiddenLabel?: string;
  readonly align?: 'start' | 'end';
  readonly className?: string;
}

export function Column({
  children,
  hiddenLabel,
  align = 'start',
  className,
  ...props
}: ColumnProps) {
  return (
    <AriaColumn
      {...props}
      className={cx(
        'sticky top-0 z-1 h-8 bg-surface px-2.5 text-xs font-medium whitespace-nowrap text-ink-3 outline-none focus-visible:inset-ring-2 focus-visible:inset-ring-accent first:pl-3.5',
        align === 'end' ? 'text-right' : 'text-left',
        className,
      )}
    >
      {({ allowsSorting, sortDirection }) => (
        <span className={cx('inline-flex items-center gap-1', allowsSorting && 'hover:text-ink')}>
          {hiddenLabel ? <span className="sr-only">{hiddenLabel}</span> : children}
          {sortDirection && (
            <Icon name={sortDirection === 'ascending' ? 'arrow-up' : 'arrow-down'} size={12} />
          )}
        </span>
      )}
    </AriaColumn>
  );
}

export function TableBody<T extends object>(props: AriaTableBodyProps<T>) {
  return <AriaTableBody {...props} />;
}

export function Row<T extends object>({
  className,
  ...props
}: Omit<AriaRowProps<T>, 'className'> & { className?: string }) {
  return (
    <AriaRow
      {...props}
      className={cx(
        'group/row border-t border-line outline-none hover:bg-hover selected:bg-accent-soft focus-visible:inset-ring-2 focus-visible:inset-ring-accent',
        className,
      )}
    />
  );
}

export interface CellProps extends Omit<AriaCellProps, 'className' | 'children'> {
  readonly align?: 'start' | 'end';
  readonly className?: string;
  readonly children?: ReactNode;
}

export function Cell({ align = 'start', className, ...props }: CellProps) {
  return (
    <AriaCell
      {...props}
      className={cx(
        'h-10 px-2.5 whitespace-nowrap outline-none first:pl-3.5 focus-visible:inset-ring-2 focus-visible:inset-ring-accent',
        align === 'end' && 'text-right tabular',
        className,
      )}
    />
  );
}
