import type { FlowKind } from '../../model/flow';
import type { FlowSummary } from '../../queries';
import { type FlowStanding, standingOf } from '../status-look';

export interface FlowFilter {
  readonly q?: string;
  readonly status?: FlowStanding;
  readonly kind?: FlowKind;
}

export function filterFlows(
  flows: readonly FlowSummary[],
  { q = '', status, kind }: FlowFilter,
): readonly FlowSummary[] {
  const words = q.toLowerCase().split(/\s+/u).filter(Boolean);
  return flows.filter((flow) => {
    if (status && standingOf(flow) !== status) return false;
    if (kind && flow.kind !== kind) return false;
    const text = searchText(flow);
    return words.every((word) => text.includes(word));
  });
}

function searchText(flow: FlowSummary): string {
  const owners = flow.owners.map((owner) => owner.name);
  return [flow.name, flow.startsWith, ...owners].join('\n').toLowerCase();
}

export type FlowSortColumn = 'name' | 'days' | 'lastRun';

export interface FlowSort {
  readonly column: FlowSortColumn;
  readonly direction: 'ascending' | 'descending';
}

export function sortFlows(
  flows: readonly FlowSummary[],
  { column, direction }: FlowSort,
): readonly FlowSummary[] {
  const sign = direction === 'ascending' ? 1 : -1;
  return flows.toSorted((a, b) => sign * compare(a, b, column) || a.name.localeCompare(b.name));
}

function compare(a: FlowSummary, b: FlowSummary, column: FlowSortColumn): number {
  if (column === 'name') return a.name.localeCompare(b.name);
  if (column === 'days') return a.runs28Days - b.runs28Days;
  return (a.lastRunAt ?? 0) - (b.lastRunAt ?? 0);
}
