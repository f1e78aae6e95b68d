import { cx } from '../../ui';
import type { Segment } from '../project/summary';

const looks: Record<Segment['kind'], string> = {
  text: '',
  token: 'rounded-[3px] bg-accent-soft px-[2.5px] font-medium text-accent-ink',
  expression: 'rounded-[3px] bg-expr-soft px-[2.5px] font-mono text-[11px] text-expr',
};

/** One line that says what a step will do. */
export function Summary({
  segments,
  className,
}: {
  segments: readonly Segment[];
  className?: string;
}) {
  return (
    <span className={cx('block truncate text-xs leading-[17px] text-ink-2', className)}>
      {segments.map((segment, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: segments have no identity but their place
        <span key={index} className={looks[segment.kind]}>
          {segment.text}
        </span>
      ))}
    </span>
  );
}
