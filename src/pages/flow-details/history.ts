/** The 28 days of a flow as figures and bars. */
import type { HistoryDay, RunHistory } from '../../queries';
import { type ChartBar, formatDay } from '../../ui';
import { words } from './words';

/** `95.1 %`; nothing has run: no figure. */
export function shareWithoutFailure({ runs, failed }: RunHistory): string | undefined {
  if (runs === 0) return undefined;
  const percent = ((runs - failed) / runs) * 100;
  // Rounded up, one failure in ten thousand would read as none.
  return `${failed > 0 ? Math.min(99.9, Number(percent.toFixed(1))) : 100} %`;
}

export function historyBars(
  days: readonly HistoryDay[],
  now: number,
  timeZone: string,
): readonly ChartBar[] {
  return days.map(({ startsAt, succeeded, failed, other }) => ({
    id: String(startsAt),
    label: words.day(formatDay(startsAt, now, timeZone), succeeded + failed + other, failed),
    ok: succeeded + other,
    bad: failed,
  }));
}

/** Five days under the chart, the last of them today. */
export function historyTicks(
  days: readonly HistoryDay[],
  now: number,
  timeZone: string,
): readonly string[] {
  const first = days.filter((_, index) => index % 7 === 0).slice(0, 4);
  return [...first.map(({ startsAt }) => formatDay(startsAt, now, timeZone)), words.today];
}
