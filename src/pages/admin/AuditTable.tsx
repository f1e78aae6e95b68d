import type { AuditEntry, AuditTarget } from '../../queries';
import {
  Avatar,
  Cell,
  Column,
  formatExact,
  Row,
  Status,
  Table,
  TableBody,
  TableHeader,
  useTimeZone,
} from '../../ui';
import { operationWord } from './filter-audit';
import { words } from './words';

/** Exact times here: an audit is read against other records. */
export function AuditTable({ entries }: { entries: readonly AuditEntry[] }) {
  const timeZone = useTimeZone();
  return (
    <Table aria-label={words.audit}>
      <TableHeader>
        <Column>{words.columns.at}</Column>
        <Column>{words.columns.who}</Column>
        <Column isRowHeader>{words.columns.what}</Column>
        <Column>{words.columns.target}</Column>
        <Column>{words.columns.outcome}</Column>
      </TableHeader>
      <TableBody
        items={entries.map((entry) => ({ id: entry.seq, entry }))}
        dependencies={[timeZone]}
      >
        {({ id, entry }) => (
          <Row id={id} textValue={operationWord(entry.operation)}>
            <Cell className="text-ink-2 tabular">{formatExact(entry.at, timeZone)}</Cell>
            <Cell>
              <span className="flex items-center gap-[7px]">
                <Avatar id={entry.actorId} name={entry.actorName} size={20} />
                {entry.actorName}
              </span>
            </Cell>
            <Cell>
              <b className="font-[550]" title={entry.operation}>
                {operationWord(entry.operation)}
              </b>
            </Cell>
            <Cell className="w-full max-w-0 min-w-50">
              <Target entry={entry} />
            </Cell>
            <Cell>
              <Outcome entry={entry} />
            </Cell>
          </Row>
        )}
      </TableBody>
    </Table>
  );
}

function Target({ entry: { target, about } }: { entry: AuditEntry }) {
  return (
    <span className="block truncate" title={`${target.kind} ${target.id}`}>
      {nameOf(target)}
      {about && <span className="text-ink-3"> {words.about(nameOf(about))}</span>}
    </span>
  );
}

/** A long id says little: its beginning is enough to compare. */
function nameOf({ kind, id, name }: AuditTarget): string {
  return name ?? `${kind} ${id.slice(0, 8)}`;
}

function Outcome({ entry: { outcome, code } }: { entry: AuditEntry }) {
  if (outcome === 'done') return <Status tone="ok" icon="check" word={words.done} />;
  return (
    <span className="flex items-center gap-2">
      <Status tone="bad" icon="shield-x" word={words.refused} />
      {code && <code className="font-mono text-[11px] text-ink-2">{code}</code>}
    </span>
  );
}
