import { type FlowSummary, useConnectors } from '../../queries';
import { Card, EmptyState, Link, LinkButton, PlainLink, TileChain } from '../../ui';
import { FlowSpark, FlowStatus, LastRun } from '../flows/flow-parts';
import { paths } from '../paths';
import { useEnvironment } from '../shell/environment-context';
import { tileLooks } from '../step-tiles';
import { words } from './words';

const shown = 6;
const latest = (flow: FlowSummary) => Math.max(flow.lastRunAt ?? 0, flow.modifiedAt);

/** Those that ran or changed last. */
export function RecentFlows({ flows }: { flows: readonly FlowSummary[] }) {
  const { environment } = useEnvironment();
  const connectors = useConnectors(environment.id).data ?? [];
  const recent = flows.toSorted((a, b) => latest(b) - latest(a)).slice(0, shown);
  if (recent.length === 0) {
    return (
      <Card>
        <EmptyState icon="workflow" title={words.recentEmpty} text={words.recentEmptyText}>
          <LinkButton href={paths.create} variant="primary" icon="plus">
            {words.instant}
          </LinkButton>
        </EmptyState>
      </Card>
    );
  }
  return (
    <section>
      <div className="mx-0.5 mb-2 flex items-center">
        <h2 className="flex-1 text-sm">{words.recent}</h2>
        <Link href={paths.flows} className="text-xs">
          {words.all(flows.length)}
        </Link>
      </div>
      <ul className="grid gap-3 sm:grid-cols-2 xl:grid-cols-3">
        {recent.map((flow) => (
          <li key={flow.id} className="grid">
            <PlainLink
              href={paths.edit(flow.id)}
              className="grid gap-2.5 rounded-lg border border-line bg-surface p-3.5 text-ink no-underline transition-[border-color,box-shadow] hover:border-line-strong hover:shadow-card"
            >
              <span className="flex items-center justify-between gap-2">
                <TileChain tiles={tileLooks(flow.steps, connectors)} />
                <FlowSpark flow={flow} />
              </span>
              <b className="truncate">{flow.name}</b>
              <span className="flex items-center gap-1.5 text-xs text-ink-3">
                <FlowStatus flow={flow} />
                <span className="min-w-0 flex-1 truncate">· {secondFact(flow)}</span>
                <LastRun flow={flow} />
              </span>
            </PlainLink>
          </li>
        ))}
      </ul>
    </section>
  );
}

function secondFact(flow: FlowSummary): string {
  return flow.hasDraftChanges ? words.draftOpen : words.inDays(flow.runs28Days);
}
