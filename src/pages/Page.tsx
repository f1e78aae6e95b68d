import type { ReactNode } from 'react';
import { cx } from '../ui';

/** Padding and width of a page's content. `narrow` is for reading and for forms. */
export function Page({ narrow = false, children }: { narrow?: boolean; children: ReactNode }) {
  return (
    <div
      className={cx(
        'w-full px-4 pt-4 pb-24 sm:px-7 sm:pt-5 sm:pb-10',
        narrow ? 'max-w-180' : 'mx-auto max-w-370',
      )}
    >
      {children}
    </div>
  );
}
