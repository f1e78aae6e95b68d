import type { RunSummary } from '../../queries';
import { Avatar, Cell, Column, RelativeTime, Row, Table, TableBody, TableHeader } from '../../ui';
import { paths } from '../paths';
import { RunDuration, RunStatusLabel, type RunsProps, runVersion } from './run-parts';
import { words } from './words';

export function RunsTable({ runs, ofOneFlow }: RunsProps) {
  return (
    <Table aria-label={words.title}>
      <TableHeader>
        <Column isRowHeader={ofOneFlow}>{words.columns.started}</Column>
        {!ofOneFlow && <Column isRowHeader>{words.columns.flow}</Column>}
        <Column>{words.columns.status}</Column>
        <Column className="max-md:hidden">{words.columns.by}</Column>
        <Column align="end">{words.columns.time}</Column>
        <Column align="end" className="max-md:hidden">
          {words.columns.version}
        </Column>
      </TableHeader>
      <TableBody items={runs} dependencies={[ofOneFlow]}>
        {(run: RunSummary) => (
          <Row id={run.id} href={paths.run(run.id)} textValue={run.flowName}>
            <Cell>
              <RelativeTime at={run.startedAt} className="text-ink-2" />
            </Cell>
            {!ofOneFlow && (
              <Cell className="w-full max-w-0 min-w-40">
                <b className="block truncate font-[550]">{run.flowName}</b>
              </Cell>
            )}
            <Cell>
              <RunStatusLabel run={run} />
            </Cell>
            <Cell className="max-md:hidden">
              <span className="flex items-center gap-2">
                <Avatar id={run.startedBy} name={run.startedByName} size={20} />
                {run.startedByName}
              </span>
            </Cell>
            <Cell align="end" className="text-ink-2">
              <RunDuration run={run} />
            </Cell>
            <Cell align="end" className="text-ink-2 max-md:hidden">
              {runVersion(run)}
            </Cell>
          </Row>
        )}
      </TableBody>
    </Table>
  );
}
