import type { FailedTry } from '../../model/run/events';
import { formatDuration, useTimeZone } from '../../ui';
import { formatInstant } from '../run-times';
import { ValueTitle } from './Value';
import { runWords } from './words';

/** The tries before the last one: when, how long, and what came of them. */
export function Tries({ tries }: { tries: readonly FailedTry[] }) {
  const zone = useTimeZone();
  return (
    <section>
      <ValueTitle title={runWords.tries} note={String(tries.length)} />
      <ol
        aria-label={runWords.tries}
        className="max-h-[260px] divide-y divide-line overflow-auto rounded-md border border-line text-xs"
      >
        {tries.map((one) => (
          <li
            key={one.startedAt}
            className="grid grid-cols-[auto_minmax(0,1fr)_auto] gap-x-3 px-[11px] py-1.5"
          >
            <span className="text-ink-3 tabular">{formatInstant(one.startedAt, zone)}</span>
            <span className="min-w-0">
              <b className="font-[550]">{one.code}</b>
              {one.error && (
                <span className="block wrap-anywhere text-ink-2">{one.error.message}</span>
              )}
            </span>
            <span className="text-ink-3 tabular">
              {formatDuration(one.endedAt - one.startedAt)}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
