import type { ReactNode } from 'react';
import { Link } from '../actions/Link';
import { Icon } from './Icon';

export interface PageHeaderProps {
  readonly title: string;
  /** Under the title: a line of facts. */
  readonly description?: ReactNode;
  /** Before the title: a tile. */
  readonly leading?: ReactNode;
  /** At the right: buttons, at most one of them filled. */
  readonly actions?: ReactNode;
  /** The way back up, nearest last. */
  readonly crumbs?: { readonly label: string; readonly items: readonly Crumb[] };
}
export interface Crumb {
  readonly label: string;
  readonly href: string;
}

export function PageHeader({ title, description, leading, actions, crumbs }: PageHeaderProps) {
  return (
    <header>
      {crumbs && (
        <nav aria-label={crumbs.label} className="mb-2">
          <ol className="flex items-center gap-1 text-xs">
            {crumbs.items.map((crumb, index) => (
              <li key={crumb.href} className="flex items-center gap-1">
                {index > 0 && <Icon name="chevron-right" size={12} className="text-ink-3" />}
                <Link href={crumb.href} className="text-ink-2">
                  {crumb.label}
                </Link>
              </li>
            ))}
          </ol>
        </nav>
      )}
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        {leading}
        <div className="min-w-0 flex-1 basis-60">
          <h1
            tabIndex={-1}
            className="text-xl font-[620] tracking-[-0.021em] text-balance wrap-anywhere outline-none"
          >
            {title}
          </h1>
          {description && <div className="text-sm text-ink-2">{description}</div>}
        </div>
        {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
      </div>
    </header>
  );
}
