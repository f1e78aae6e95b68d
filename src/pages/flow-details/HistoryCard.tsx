import { useState } from 'react';
import type { FlowDetails } from '../../queries';
import {
  BarChart,
  Card,
  formatDuration,
  LinkButton,
  SegmentedControl,
  useNow,
  useTimeZone,
} from '../../ui';
import { paths } from '../paths';
import { runBars } from '../status-look';
import { historyBars, historyTicks, shareWithoutFailure } from './history';
import { LastRuns } from './LastRuns';
import { words } from './words';

const shown = 5;

export function HistoryCard({ details }: { details: FlowDetails }) {
  const { flow, history, lastRuns } = details;
  const [which, setWhich] = useState<'all' | 'failed'>('all');
  const failed = lastRuns.filter((run) => runBars[run.status] === 'bad');
  const rows = which === 'all' ? lastRuns : failed;
  return (
    <Card
      title={words.history}
      actions={
        <>
          {history.failed > 0 && (
            <SegmentedControl
              label={words.which}
              segments={[
                { id: 'all', label: words.all },
                { id: 'failed', label: words.failed(history.failed) },
              ]}
              value={which}
              onChange={setWhich}
            />
          )}
          <LinkButton
            variant="quiet"
            size="sm"
            trailingIcon="arrow-right"
            href={which === 'all' ? paths.runsOf(flow.id) : paths.failedRunsOf(flow.id)}
          >
            {which === 'all' ? words.allRuns : words.allFailed}
          </LinkButton>
        </>
      }
    >
      {history.runs === 0 && lastRuns.length === 0 ? (
        <p className="px-3.5 pb-4 text-ink-2">{words.noRuns}</p>
      ) : (
        <>
          <Figures details={details} />
          {rows.length > 0 ? (
            <LastRuns runs={rows.slice(0, shown)} />
          ) : (
            <p className="border-t border-line px-3.5 py-3 text-ink-2">
              {history.failed > 0 ? words.olderFailed : words.noneFailed}
            </p>
          )}
        </>
      )}
    </Card>
  );
}

function Figures({ details: { history } }: { details: FlowDetails }) {
  const now = useNow();
  const timeZone = useTimeZone();
  const share = shareWithoutFailure(history);
  return (
    <div className="flex flex-wrap items-end gap-x-7 gap-y-3 px-3.5 pt-1 pb-3">
      <dl className="flex gap-6 pb-5">
        <Figure label={words.runs} value={history.runs.toLocaleString('en-GB')} />
        {share !== undefined && <Figure label={words.withoutFailure} value={share} />}
        {history.medianMs !== undefined && (
          <Figure label={words.median} value={formatDuration(history.medianMs)} />
        )}
      </dl>
      <BarChart
        className="min-w-0 flex-1 basis-70"
        height={60}
        label={words.chart(history.runs, history.failed)}
        bars={historyBars(history.days, now, timeZone)}
        ticks={historyTicks(history.days, now, timeZone)}
      />
    </div>
  );
}

function Figure({ label, value }: { label: string; value: string }) {
  return (
    <div className="flex flex-col-reverse">
      <dt className="text-xs text-ink-3">{label}</dt>
      <dd className="text-xl font-[600] tracking-[-0.021em] tabular">{value}</dd>
    </div>
  );
}
