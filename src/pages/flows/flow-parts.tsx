import type { FlowSummary } from '../../queries';
import { Badge, Icon, RelativeTime, Spark, Status } from '../../ui';
import { kindGlyphs, runBars, standingLook, standingOf } from '../status-look';
import { flowKindWords } from '../words';
import { words } from './words';

export function FlowStatus({ flow }: { flow: FlowSummary }) {
  return <Status {...standingLook(standingOf(flow))} />;
}

export function FlowKindLabel({ flow }: { flow: FlowSummary }) {
  return (
    <span className="inline-flex items-center gap-1.5 align-middle text-ink-2">
      <Icon name={kindGlyphs[flow.kind]} size={14} />
      {flowKindWords[flow.kind]}
    </span>
  );
}

export function FlowSpark({ flow }: { flow: FlowSummary }) {
  const bars = flow.lastRuns.map((run) => runBars[run.status]);
  const ok = bars.filter((bar) => bar === 'ok').length;
  const bad = bars.filter((bar) => bar === 'bad').length;
  return <Spark bars={bars} label={words.spark(ok, bad, bars.length - ok - bad)} />;
}

export function LastRun({ flow }: { flow: FlowSummary }) {
  return flow.lastRunAt === undefined ? words.never : <RelativeTime at={flow.lastRunAt} />;
}

/** Whether edits wait to be published. */
export function DraftBadge({ flow }: { flow: FlowSummary }) {
  return flow.hasDraftChanges || flow.publishedVersion === 0 ? (
    <Badge tone="warn">{words.draft}</Badge>
  ) : null;
}
