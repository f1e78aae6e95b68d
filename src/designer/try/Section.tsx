import type { ReactNode } from 'react';
import { Count } from '../../ui';

interface SectionProps {
  readonly title: string;
  readonly text: string;
  readonly count: number;
  /** At the end of its title. */
  readonly end?: ReactNode;
  readonly children: ReactNode;
}

export function Section({ title, text, count, end, children }: SectionProps) {
  return (
    <section className="grid gap-2.5 border-t border-line pt-3">
      <div className="flex min-h-[26px] items-center gap-2">
        <h3 className="text-sm font-semibold">{title}</h3>
        {count > 0 && <Count value={count} />}
        <span className="flex-1" />
        {end}
      </div>
      <p className="-mt-2 text-xs text-ink-3">{text}</p>
      {children}
    </section>
  );
}
