import { formatExact, formatRelative } from './format-time';
import { useNow } from './now';
import { useTimeZone } from './time-zone';

/** `2 min ago`, with the exact time on hover. */
export function RelativeTime({ at, className }: { at: number; className?: string }) {
  const now = useNow();
  const timeZone = useTimeZone();
  return (
    <time
      dateTime={new Date(at).toISOString()}
      title={formatExact(at, timeZone)}
      {...(className !== undefined && { className })}
    >
      {formatRelative(at, Math.max(now, at))}
    </time>
  );
}
