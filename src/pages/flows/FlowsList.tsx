import { PlainLink, Tile } from '../../ui';
import { tileLook } from '../step-tiles';
import { FlowRowMenu } from './FlowRowMenu';
import { type FlowsTableProps, rowHref, showsRuns } from './FlowsTable';
import { DraftBadge, FlowSpark, FlowStatus, LastRun } from './flow-parts';
import { words } from './words';

/** The same flows on a phone: what the columns say, under the name. */
export function FlowsList({ flows, tab, connectors, onCommand }: FlowsTableProps) {
  return (
    <ul
      aria-label={words.title}
      className="overflow-hidden rounded-lg border border-line bg-surface"
    >
      {flows.map((flow) => {
        const href = rowHref(flow, tab);
        const body = (
          <>
            <Tile {...tileLook(flow.steps[0] ?? { type: '' }, connectors)} size={32} />
            <span className="min-w-0 flex-1">
              <span className="flex items-center gap-1.5">
                <b className="truncate text-md font-[550]">{flow.name}</b>
                <DraftBadge flow={flow} />
              </span>
              <span className="mt-0.5 flex items-center gap-2 text-xs text-ink-3">
                <FlowStatus flow={flow} />
                {showsRuns(tab) && (
                  <>
                    <LastRun flow={flow} />
                    <span className="flex-1" />
                    <FlowSpark flow={flow} />
                  </>
                )}
              </span>
            </span>
          </>
        );
        const look = 'flex min-w-0 flex-1 items-center gap-3 py-2.5 pl-3 text-ink no-underline';
        return (
          <li key={flow.id} className="flex items-center border-line not-first:border-t">
            {href === undefined ? (
              <span className={look}>{body}</span>
            ) : (
              <PlainLink href={href} className={look}>
                {body}
              </PlainLink>
            )}
            <FlowRowMenu flow={flow} tab={tab} onCommand={onCommand} />
          </li>
        );
      })}
    </ul>
  );
}
