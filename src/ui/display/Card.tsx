import { type ReactNode, useId } from 'react';
import { cx } from '../class-names';
import { Count } from './Badge';

export interface CardProps {
  readonly title?: string;
  readonly count?: number | undefined;
  /** At the header's right. */
  readonly actions?: ReactNode;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A region of a page: a heading and what belongs to it, on one ground. */
export function Card({ title, count, actions, className, children }: CardProps) {
  const headingId = useId();
  return (
    <section
      {...(title !== undefined && { 'aria-labelledby': headingId })}
      className={cx('rounded-lg border border-line bg-surface', className)}
    >
      {title !== undefined && (
        <header className="flex h-[42px] items-center gap-2 pr-2 pl-3.5">
          <h2 id={headingId} className="flex items-center gap-[7px] text-sm">
            {title}
            {count !== undefined && <Count value={count} />}
          </h2>
          <span className="flex-1" />
          {actions}
        </header>
      )}
      {children}
    </section>
  );
}
