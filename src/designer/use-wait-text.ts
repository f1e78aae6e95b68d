import { formatClock, formatDay, formatDuration, useSecond, useTimeZone } from '../ui';
import { words } from './words';

const dayMs = 24 * 3_600_000;

/** “Until 14:05, 3 min 20 s left”; one clock turns all of them. */
export function useWaitText(until: number): string {
  const now = useSecond();
  const zone = useTimeZone();
  const left = until - now;
  const clock = formatClock(until, zone);
  const time = left < dayMs ? clock : `${formatDay(until, now, zone)}, ${clock}`;
  return words.waitsUntil(time, left <= 0 ? null : formatDuration(Math.ceil(left / 1000) * 1000));
}
