import { cx } from '../class-names';
import { words } from '../words';

/** Grey bars where lines will be. */
export function Skeleton({ lines = 3, className }: { lines?: number; className?: string }) {
  return (
    <div role="status" className={cx('grid gap-3', className)}>
      <span className="sr-only">{words.loading}</span>
      {Array.from({ length: lines }, (_, index) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: the bars have no identity
          key={index}
          style={{ width: `${[92, 74, 84, 66][index % 4]}%` }}
          className="h-3.5 animate-pulse rounded-xs bg-idle-soft motion-reduce:animate-none"
        />
      ))}
    </div>
  );
}
