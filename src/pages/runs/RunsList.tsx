import { PlainLink, RelativeTime } from '../../ui';
import { paths } from '../paths';
import { RunDuration, RunStatusLabel, type RunsProps } from './run-parts';
import { words } from './words';

/** The runs on a phone. */
export function RunsList({ runs, ofOneFlow }: RunsProps) {
  return (
    <ul
      aria-label={words.title}
      className="overflow-hidden rounded-lg border border-line bg-surface"
    >
      {runs.map((run) => (
        <li key={run.id} className="border-line not-first:border-t">
          <PlainLink
            href={paths.run(run.id)}
            className="grid gap-1 px-3.5 py-2.5 text-ink no-underline"
          >
            <span className="flex items-center gap-2">
              <b className="min-w-0 flex-1 truncate font-[550]">
                {ofOneFlow ? run.startedByName : run.flowName}
              </b>
              <RelativeTime at={run.startedAt} className="text-xs text-ink-3" />
            </span>
            <span className="flex items-center gap-2">
              <RunStatusLabel run={run} />
              <span className="flex-1" />
              <span className="text-xs text-ink-3 tabular">
                <RunDuration run={run} />
              </span>
            </span>
          </PlainLink>
        </li>
      ))}
    </ul>
  );
}
