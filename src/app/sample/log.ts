/** What the log of a sample organisation says: how its flows came to be as they are, in order of time. */
import type { Flow, Run } from '../../model/flow';
import type { Grant, Group, Person } from '../../model/principal';
import { operationCounter } from '../../services/operation-log';
import type { OperationRow, Tables } from '../../storage/schema';

interface Seeded {
  readonly flows: readonly Flow[];
  readonly grants: readonly Grant[];
  readonly runs: readonly Run[];
  readonly people: readonly Person[];
  readonly groups: readonly Group[];
}
type Line = Omit<OperationRow, 'seq'>;

/** Nobody publishes and shares in the same moment. */
const apart = 90_000;

export function logOf(seeded: Seeded): { operations: OperationRow[]; meta: Tables['meta'][] } {
  const lines = seeded.flows.flatMap((flow) => [
    ...madeAndShared(flow, seeded),
    ...seeded.runs.filter(({ flowId }) => flowId === flow.id).map((run) => started(flow, run)),
  ]);
  const operations = lines
    .sort((a, b) => a.at - b.at)
    .map((line, index) => ({ ...line, seq: index + 1 }));
  return { operations, meta: [{ key: operationCounter, value: operations.length }] };
}

function madeAndShared(flow: Flow, { grants, people, groups }: Seeded): Line[] {
  const by = (operation: string, about?: OperationRow['target']): Line => ({
    environmentId: flow.environmentId,
    actorId: flow.creatorId,
    operation,
    target: { kind: 'flow', id: flow.id, name: flow.name },
    ...(about && { about }),
    at: flow.createdAt,
    outcome: 'done',
  });
  const shared = grants
    .filter(({ flowId }) => flowId === flow.id)
    .map(({ principalId: id, role }) => {
      const person = people.find((one) => one.id === id);
      const name = (person ?? groups.find((one) => one.id === id))?.name ?? '';
      const about = { kind: person ? 'person' : 'group', id, name };
      return by(role === 'owner' ? 'sharing.addOwner' : 'sharing.addRunOnly', about);
    });
  return [by('flows.create'), by('flows.publish'), ...shared].map((line, index) => ({
    ...line,
    at: line.at + index * apart,
  }));
}

const started = (flow: Flow, run: Run): Line => ({
  environmentId: flow.environmentId,
  actorId: run.startedBy,
  operation: 'runs.start',
  target: { kind: 'run', id: run.id, name: flow.name },
  at: run.startedAt,
  outcome: 'done',
});
