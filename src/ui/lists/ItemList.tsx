import type { ReactNode } from 'react';
import { cx } from '../class-names';

/** Short lists in cards and panels: a picture, a name with a second line, and something at the end. */
export function ItemList({
  label,
  flush = false,
  children,
  className,
}: {
  label: string;
  /** Where what stands around has its own padding. */
  flush?: boolean;
  children: ReactNode;
  className?: string;
}) {
  return (
    <ul aria-label={label} className={cx(!flush && 'px-3.5 pb-2', className)}>
      {children}
    </ul>
  );
}

export interface ItemProps {
  readonly leading?: ReactNode;
  readonly title: ReactNode;
  readonly text?: ReactNode;
  /** At the right: a status, a badge, a button. */
  readonly trailing?: ReactNode;
  readonly className?: string;
}

export function Item({ leading, title, text, trailing, className }: ItemProps) {
  return (
    <li className={cx('flex min-h-[34px] items-center gap-2.5 py-1.5', className)}>
      {leading}
      <div className="min-w-0 flex-1">
        <b className="block truncate font-[550]">{title}</b>
        {text && <p className="truncate text-xs text-ink-3">{text}</p>}
      </div>
      {trailing}
    </li>
  );
}
