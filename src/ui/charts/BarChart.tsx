import { cx } from '../class-names';

export interface ChartBar {
  readonly id: string;
  /** E.g. the day, for the pointer. */
  readonly label: string;
  readonly ok: number;
  readonly bad: number;
  /** Not yet: drawn as a faint foot. */
  readonly ahead?: boolean;
}

export interface BarChartProps {
  readonly bars: readonly ChartBar[];
  /** Under the chart, spread over its width. */
  readonly ticks: readonly string[];
  /** Pixels of the tallest bar. */
  readonly height?: number;
  /** The chart in words. */
  readonly label: string;
  readonly className?: string;
}

/** Counts over time; what failed sits hatched on top. */
export function BarChart({ bars, ticks, height = 56, label, className }: BarChartProps) {
  const tallest = Math.max(1, ...bars.map((bar) => bar.ok + bar.bad));
  const pixels = (count: number) => (count === 0 ? 0 : Math.max(2, (count / tallest) * height));
  return (
    <figure aria-label={label} role="img" className={cx('m-0', className)}>
      <div className="flex items-end gap-px border-b border-line sm:gap-0.5" style={{ height }}>
        {bars.map((bar) => (
          <span
            key={bar.id}
            title={bar.label}
            className="flex min-w-0 flex-1 flex-col justify-end gap-px self-stretch forced-color-adjust-none"
          >
            {bar.ahead && <span className="h-0.5 rounded-t-[1px] bg-line" />}
            {bar.bad > 0 && (
              <span style={{ height: pixels(bar.bad) }} className="rounded-t-[2px] hatch-bad" />
            )}
            {bar.ok > 0 && (
              <span
                style={{ height: pixels(bar.ok) }}
                className={cx('bg-ok-line', bar.bad === 0 && 'rounded-t-[2px]')}
              />
            )}
          </span>
        ))}
      </div>
      <div className="mt-1 flex justify-between text-2xs text-ink-3 tabular">
        {ticks.map((tick) => (
          <span key={tick}>{tick}</span>
        ))}
      </div>
    </figure>
  );
}
