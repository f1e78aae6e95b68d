import { Meter as AriaMeter, ProgressBar } from 'react-aria-components';
import { cx } from '../class-names';

export interface ProgressProps {
  readonly label: string;
  /** 0 to 100; null: nobody knows how long it takes. */
  readonly value: number | null;
  /** In place of the percentage: `12 of 40`. */
  readonly valueText?: string;
  readonly className?: string;
}

/** Work under way. */
export function Progress({ label, value, valueText, className }: ProgressProps) {
  return (
    <ProgressBar
      value={value ?? 0}
      isIndeterminate={value === null}
      {...(valueText !== undefined && { valueLabel: valueText })}
      className={cx('block', className)}
      aria-label={label}
    >
      {({ percentage, valueText: shown }) => (
        <>
          <span className="mb-1.5 flex justify-between text-xs text-ink-2">
            <span>{label}</span>
            <span className="text-ink-3 tabular">{value === null ? '' : shown}</span>
          </span>
          <Bar percentage={percentage ?? 100} moving={value === null} />
        </>
      )}
    </ProgressBar>
  );
}

export interface MeterProps extends Omit<ProgressProps, 'value'> {
  readonly value: number;
  /** Turns amber when little is left. */
  readonly warnAbove?: number;
}

/** How much of something is used. */
export function Meter({ label, value, valueText, warnAbove = 85, className }: MeterProps) {
  return (
    <AriaMeter
      value={value}
      {...(valueText !== undefined && { valueLabel: valueText })}
      className={cx('block', className)}
      aria-label={label}
    >
      {({ percentage, valueText: shown }) => (
        <>
          <span className="mb-1.5 flex justify-between text-[11.5px] text-ink-3">
            <span>{label}</span>
            <span className="tabular">{shown}</span>
          </span>
          <Bar percentage={percentage} warn={value > warnAbove} />
        </>
      )}
    </AriaMeter>
  );
}

function Bar({
  percentage,
  moving = false,
  warn = false,
}: {
  percentage: number;
  moving?: boolean;
  warn?: boolean;
}) {
  return (
    <span className="block h-[3px] overflow-hidden rounded-full bg-line forced-outline forced-colors:bg-[Canvas]">
      <span
        style={{ width: `${Math.max(1, percentage)}%` }}
        className={cx(
          'block h-full rounded-full forced-color-adjust-none transition-[width]',
          warn ? 'bg-warn' : 'bg-accent',
          'forced-colors:bg-[Highlight]',
          moving && 'animate-pulse motion-reduce:animate-none',
        )}
      />
    </span>
  );
}
