import type { RunLine } from '../../queries';
import { Avatar, Cell, Column, RelativeTime, Row, Table, TableBody, TableHeader } from '../../ui';
import { paths } from '../paths';
import { RunDuration, RunStatusLabel, runVersion } from '../runs/run-parts';
import { words } from './words';

/** The newest runs, inside the card that sums them up. */
export function LastRuns({ runs }: { runs: readonly RunLine[] }) {
  return (
    <Table aria-label={words.history} frame="none" className="border-t border-line">
      <TableHeader>
        <Column isRowHeader>{words.started}</Column>
        <Column className="max-md:hidden">{words.by}</Column>
        <Column>{words.status}</Column>
        <Column align="end">{words.time}</Column>
        <Column align="end" className="pr-3.5 max-md:hidden">
          {words.version}
        </Column>
      </TableHeader>
      <TableBody items={runs}>
        {(run) => (
          <Row id={run.id} href={paths.run(run.id)} textValue={run.startedBy.name}>
            <Cell>
              <RelativeTime at={run.startedAt} />
            </Cell>
            <Cell className="max-md:hidden">
              <span className="flex items-center gap-[7px]">
                <Avatar id={run.startedBy.id} name={run.startedBy.name} size={20} />
                {run.startedBy.name}
              </span>
            </Cell>
            <Cell>
              <RunStatusLabel run={run} />
            </Cell>
            <Cell align="end" className="text-ink-2">
              <RunDuration run={run} />
            </Cell>
            <Cell align="end" className="pr-3.5 text-ink-3 max-md:hidden">
              {runVersion(run)}
            </Cell>
          </Row>
        )}
      </TableBody>
    </Table>
  );
}
