import type { FlowSummary } from '../../queries';
import { Card, type GlyphName, Icon, LinkButton, RelativeTime } from '../../ui';
import { paths } from '../paths';
import { runBars, standingOf } from '../status-look';
import { words } from './words';

interface Need {
  readonly id: string;
  readonly icon: GlyphName;
  readonly title: string;
  readonly text: string;
  readonly at?: number;
  readonly action: string;
  readonly href: string;
}

/** What will not put itself right. Without any there is no card. */
export function NeedsCard({ flows }: { flows: readonly FlowSummary[] }) {
  const needs = flows.flatMap(needsOf);
  if (needs.length === 0) return null;
  return (
    <Card title={words.needs} count={needs.length}>
      <ul className="px-2 pb-1.5">
        {needs.map((need) => (
          <li
            key={need.id}
            className="flex flex-wrap items-center gap-x-3 gap-y-1.5 border-line px-1.5 py-2 not-first:border-t"
          >
            <span className="grid size-7 place-items-center rounded-md bg-bad-soft text-bad">
              <Icon name={need.icon} />
            </span>
            <div className="min-w-0 flex-1 basis-45">
              <b className="block truncate font-[550]">{need.title}</b>
              <p className="truncate text-xs text-ink-2">{need.text}</p>
            </div>
            {need.at !== undefined && <RelativeTime at={need.at} className="text-xs text-ink-3" />}
            <LinkButton size="sm" href={need.href} aria-label={`${need.action}: ${need.title}`}>
              {need.action}
            </LinkButton>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function needsOf(flow: FlowSummary): readonly Need[] {
  const standing = standingOf(flow);
  const common = { id: flow.id, ...(flow.lastRunAt !== undefined && { at: flow.lastRunAt }) };
  if (standing === 'suspended') {
    const title = words.suspended(flow.name);
    const text = words.suspendedText;
    const href = paths.edit(flow.id);
    return [{ ...common, icon: 'octagon-alert', title, text, action: words.open, href }];
  }
  if (standing !== 'failing') return [];
  const failed = flow.lastRuns.filter((run) => runBars[run.status] === 'bad').length;
  return [
    {
      ...common,
      icon: 'x',
      title: words.fails(flow.name),
      text: words.failsText(failed, flow.lastRuns.length),
      action: words.seeRuns,
      href: paths.runsOf(flow.id),
    },
  ];
}
