import { cx } from '../class-names';
import type { Tone } from '../display/tone';

export type SparkBar = Extract<Tone, 'ok' | 'bad' | 'warn' | 'accent' | 'idle'>;

const looks: Record<SparkBar, string> = {
  ok: 'h-[11px] bg-ok-line',
  bad: 'h-4 hatch-bad',
  warn: 'h-[11px] bg-warn-line',
  accent: 'h-[11px] bg-accent',
  idle: 'h-[7px] bg-idle',
};

export interface SparkProps {
  /** Oldest first. */
  readonly bars: readonly SparkBar[];
  /** Places; those that nothing stands in yet show a dot. */
  readonly places?: number;
  /** The same in words. */
  readonly label: string;
}

/** How the last few went, at a glance: what failed is taller, and hatched. */
export function Spark({ bars, places = 12, label }: SparkProps) {
  const shown = bars.slice(-places);
  const cells = [...Array<null>(places - shown.length).fill(null), ...shown];
  return (
    <span role="img" aria-label={label} className="inline-flex h-4 items-end gap-0.5 align-middle">
      {cells.map((bar, index) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: a place is its index
          key={index}
          className={cx(
            'w-1 rounded-[1px] forced-color-adjust-none',
            bar === null ? 'h-[3px] bg-line-strong' : looks[bar],
          )}
        />
      ))}
    </span>
  );
}
