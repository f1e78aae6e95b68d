/** Which lines of the audit one looks at. */
import type { AuditEntry } from '../../queries';
import { operationWords } from './words';

export interface AuditFilter {
  readonly q?: string;
  readonly person?: string;
  readonly operation?: string;
  readonly outcome?: AuditEntry['outcome'];
}

export function operationWord(operation: string): string {
  return operationWords[operation] ?? operation;
}

export function filterAudit(
  entries: readonly AuditEntry[],
  { q = '', person, operation, outcome }: AuditFilter,
): readonly AuditEntry[] {
  const wanted = q.toLowerCase().split(/\s+/u).filter(Boolean);
  return entries.filter((entry) => {
    if (person !== undefined && entry.actorId !== person) return false;
    if (operation !== undefined && entry.operation !== operation) return false;
    if (outcome !== undefined && entry.outcome !== outcome) return false;
    const text = searchText(entry);
    return wanted.every((word) => text.includes(word));
  });
}

function searchText({ actorName, operation, target, about, code }: AuditEntry): string {
  const names = [target.name ?? target.id, about?.name ?? about?.id ?? ''];
  return [actorName, operation, operationWord(operation), ...names, code ?? '']
    .join('\n')
    .toLowerCase();
}

export interface AuditChoices {
  readonly people: readonly { readonly id: string; readonly label: string }[];
  readonly operations: readonly { readonly id: string; readonly label: string }[];
}

/** Only what occurs can be filtered by. */
export function auditChoices(entries: readonly AuditEntry[]): AuditChoices {
  const people = new Map(entries.map((one) => [one.actorId, one.actorName]));
  const operations = new Map(entries.map((one) => [one.operation, operationWord(one.operation)]));
  return { people: byLabel(people), operations: byLabel(operations) };
}

function byLabel(names: ReadonlyMap<string, string>) {
  return [...names]
    .map(([id, label]) => ({ id, label }))
    .sort((a, b) => a.label.localeCompare(b.label));
}
