import type { ReactNode } from 'react';
import { cx } from '../class-names';
import { type Tone, toneSoft, toneText } from './tone';

/** One or two words on a soft ground. */
export function Badge({ tone = 'idle', children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span
      className={cx(
        'inline-flex items-center rounded-xs px-[5px] text-[11px] leading-4 font-medium whitespace-nowrap forced-outline',
        toneSoft[tone],
        toneText[tone],
      )}
    >
      {children}
    </span>
  );
}

/** How many, beside a heading or in a tab. */
export function Count({ value, tone = 'idle' }: { value: number; tone?: 'idle' | 'accent' }) {
  return (
    <span
      className={cx(
        'inline-block h-[18px] min-w-[18px] rounded-full px-[5px] text-center text-[11px] leading-[18px] font-semibold tabular',
        tone === 'accent' ? 'bg-accent-soft text-accent-ink' : 'bg-idle-soft text-ink-2',
      )}
    >
      {value}
    </span>
  );
}
