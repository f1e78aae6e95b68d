import type { FlowSchedule, FlowSummary } from '../../queries';
import { Card, type Fact, Facts, formatExact, formatRelative, Note, useNow } from '../../ui';
import { words } from './words';

/** When a flow of the clock runs next, and what becomes of times at which it cannot. */
export function ScheduleCard({ flow, schedule }: { flow: FlowSummary; schedule: FlowSchedule }) {
  const { missed, trouble, catchUp, timeZone } = schedule;
  return (
    <Card title={words.schedule}>
      <div className="grid gap-3 px-3.5 pb-3.5">
        <Facts facts={[useNextRun(flow, schedule)]} />
        <p className="text-ink-2">
          {words.whileOpen} {words[catchUp]}
        </p>
        {missed && (
          <Note tone="warn">
            {words.missed(
              missed.count,
              formatExact(missed.from, timeZone),
              formatExact(missed.to, timeZone),
            )}
          </Note>
        )}
        {trouble && (
          <Note tone="bad" title={words.lastTrouble}>
            {trouble.message}
          </Note>
        )}
      </div>
    </Card>
  );
}

function useNextRun(
  { state, publishedVersion }: FlowSummary,
  { nextAt, timeZone, lastAt }: FlowSchedule,
): Fact {
  const now = useNow();
  const label = words.nextRun;
  if (state !== 'Started' || publishedVersion === 0) return { label, value: words.offRun };
  if (nextAt === null) {
    return { label, value: lastAt === undefined ? words.soonKnown : words.noNextRun };
  }
  return {
    label,
    value: (
      <time dateTime={new Date(nextAt).toISOString()} className="tabular">
        {words.nextRunAt(formatExact(nextAt, timeZone), timeZone.replaceAll('_', ' '))}
        <span className="block text-ink-3">{formatRelative(nextAt, now)}</span>
      </time>
    ),
  };
}
