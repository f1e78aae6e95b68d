import type { ReactNode } from 'react';
import type { GlyphName } from './glyphs';
import { Icon } from './Icon';

export interface EmptyStateProps {
  readonly icon: GlyphName;
  readonly title: string;
  /** What would be here. */
  readonly text: ReactNode;
  /** The first step, as a button. */
  readonly children?: ReactNode;
  /** 1 where it stands for the whole page. */
  readonly level?: 1 | 2 | 3;
}

export function EmptyState({ icon, title, text, children, level = 2 }: EmptyStateProps) {
  const Heading = `h${level}` as const;
  return (
    <div className="flex flex-col items-center px-6 py-14 text-center">
      <span className="mb-3.5 grid size-11 place-items-center rounded-lg bg-accent-soft text-accent-ink">
        <Icon name={icon} size={22} />
      </span>
      <Heading className="text-md tracking-[-0.008em]">{title}</Heading>
      <p className="mt-1 max-w-95 text-ink-2 text-balance">{text}</p>
      {children && <div className="mt-4 flex flex-wrap justify-center gap-2">{children}</div>}
    </div>
  );
}
