import type { KeyboardEvent } from 'react';
import type { ConnectorManifest } from '../../model/connector';
import type { FlowSummary, FlowTab } from '../../queries';
import {
  AvatarStack,
  Cell,
  Column,
  RelativeTime,
  Row,
  Table,
  TableBody,
  TableHeader,
  Tile,
} from '../../ui';
import { paths } from '../paths';
import { tileLook } from '../step-tiles';
import { FlowRowMenu } from './FlowRowMenu';
import type { FlowSort, FlowSortColumn } from './filter-flows';
import { DraftBadge, FlowKindLabel, FlowSpark, FlowStatus, LastRun } from './flow-parts';
import { commandOfKey, type RowCommandId } from './row-commands';
import { words } from './words';

export interface FlowsTableProps {
  readonly flows: readonly FlowSummary[];
  readonly tab: FlowTab;
  readonly connectors: readonly ConnectorManifest[];
  readonly sort: FlowSort;
  readonly onSort: (sort: FlowSort) => void;
  readonly onCommand: (id: RowCommandId, flow: FlowSummary) => void;
}

/** Where a row leads: owners to the details, others to the form. A deleted flow leads nowhere. */
export function rowHref(flow: FlowSummary, tab: FlowTab): string | undefined {
  if (tab === 'deleted') return undefined;
  return tab === 'sharedWithMe' ? paths.runForm(flow.id) : paths.flow(flow.id);
}

/** Whoever may only run a flow sees neither its history nor its owners. */
export function showsRuns(tab: FlowTab): boolean {
  return tab !== 'sharedWithMe';
}

export function FlowsTable(props: FlowsTableProps) {
  const { flows, tab, sort, onSort, onCommand } = props;
  return (
    // Keys of the row's commands; before the table takes letters for its own search.
    <div onKeyDownCapture={(event) => onRowKey(event, flows, tab, onCommand)}>
      <Table
        aria-label={words.title}
        sortDescriptor={sort}
        onSortChange={({ column, direction }) =>
          onSort({ column: column as FlowSortColumn, direction })
        }
      >
        <TableHeader>
          <Column id="name" isRowHeader allowsSorting>
            {words.columns.name}
          </Column>
          <Column className="max-md:hidden">{words.columns.kind}</Column>
          <Column>{words.columns.status}</Column>
          {showsRuns(tab) && (
            <>
              <Column className="max-md:hidden">{words.columns.spark}</Column>
              <Column id="days" allowsSorting align="end" className="max-lg:hidden">
                {words.columns.days}
              </Column>
              <Column id="lastRun" allowsSorting>
                {tab === 'deleted' ? words.columns.deleted : words.columns.lastRun}
              </Column>
              <Column className="max-lg:hidden">{words.columns.owners}</Column>
            </>
          )}
          <Column hiddenLabel={words.columns.menu} />
        </TableHeader>
        <TableBody items={flows} dependencies={[props]}>
          {(flow) => <FlowRow {...props} flow={flow} />}
        </TableBody>
      </Table>
    </div>
  );
}

function FlowRow({ flow, tab, connectors, onCommand }: FlowsTableProps & { flow: FlowSummary }) {
  const href = rowHref(flow, tab);
  const deletedAt = flow.deletedAt;
  return (
    <Row id={flow.id} textValue={flow.name} {...(href !== undefined && { href })}>
      <Cell className="h-[52px] w-full max-w-0 min-w-55">
        <span className="flex items-center gap-[11px]">
          <Tile {...tileLook(flow.steps[0] ?? { type: '' }, connectors)} />
          <span className="min-w-0">
            <span className="flex items-center gap-[7px]">
              <b className="truncate font-[550]">{flow.name}</b>
              {tab !== 'deleted' && <DraftBadge flow={flow} />}
            </span>
            <span className="block truncate text-xs text-ink-3">{flow.startsWith}</span>
          </span>
        </span>
      </Cell>
      <Cell className="max-md:hidden">
        <FlowKindLabel flow={flow} />
      </Cell>
      <Cell>
        <FlowStatus flow={flow} />
      </Cell>
      {showsRuns(tab) && (
        <>
          <Cell className="max-md:hidden">
            <FlowSpark flow={flow} />
          </Cell>
          <Cell align="end" className="text-ink-2 max-lg:hidden">
            {flow.runs28Days}
          </Cell>
          <Cell className="min-w-28 text-ink-2">
            {deletedAt === undefined ? <LastRun flow={flow} /> : <RelativeTime at={deletedAt} />}
          </Cell>
          <Cell className="min-w-28 max-lg:hidden">
            <AvatarStack people={flow.owners} />
          </Cell>
        </>
      )}
      <Cell align="end" className="w-11 pr-2.5 pl-0">
        <FlowRowMenu flow={flow} tab={tab} onCommand={onCommand} />
      </Cell>
    </Row>
  );
}

function onRowKey(
  event: KeyboardEvent,
  flows: readonly FlowSummary[],
  tab: FlowTab,
  onCommand: FlowsTableProps['onCommand'],
): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const target = event.target as HTMLElement;
  const row = target.closest<HTMLElement>('[role="row"][data-key]');
  const flow = flows.find((one) => one.id === row?.dataset.key);
  const command = flow && commandOfKey(event.key, flow, tab);
  if (!command) return;
  event.preventDefault();
  event.stopPropagation();
  onCommand(command.id, flow);
}
