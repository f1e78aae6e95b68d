/** What a request is about, read from the store: the flow behind it, its environment, and the facts. */
import type { Connection, Flow } from '../model/flow';
import type { TableName } from '../storage/schema';
import type { ReadTx } from '../storage/store';
import { connectionIdsOf, referenceTables } from './flow-references';
import { type Facts, flowNotFound } from './guard/decide';
import { ownedFlows } from './guard/relations';
import { noSuchConnection, noSuchCopy, Refused } from './refusals';

/** What a method stands on: nothing but the device, an environment, or a flow. */
export type Subject<Request> =
  /** Whoever holds the device may do it; the reason stands in the record. */
  | { readonly kind: 'device'; readonly because: string }
  /** The caller's own rows and nobody else's. */
  | { readonly kind: 'own' }
  | { readonly kind: 'environment'; of(request: Request): string }
  | { readonly kind: 'flow'; of(request: Request): string; readonly deleted?: boolean }
  /** A run, and through it its flow. */
  | { readonly kind: 'run'; of(request: Request): string }
  | { readonly kind: 'connection'; of(request: Request): string }
  /** A copy that was sent, and the environment in which a flow shall be made of it. */
  | { readonly kind: 'copy'; of(request: Request): string; into(request: Request): string };

/** What finding the subject reads, beside flows, runs and what a standing reads. */
export const subjectTables: Readonly<Record<Subject<never>['kind'], readonly TableName[]>> = {
  device: [],
  own: [],
  environment: [],
  flow: [],
  run: [],
  connection: ['connections', ...referenceTables],
  copy: ['copies'],
};

export interface Found {
  readonly flow?: Flow;
  readonly environmentId?: string;
  readonly facts: Facts;
}

export async function findSubject<Request>(
  tx: ReadTx,
  subject: Subject<Request>,
  request: Request,
  actorId: string,
): Promise<Found> {
  switch (subject.kind) {
    case 'device':
    case 'own':
      return { facts: {} };
    case 'environment':
      return { environmentId: subject.of(request), facts: {} };
    case 'flow': {
      const flow = await tx.get('flows', subject.of(request));
      return found(flow, subject.deleted ?? false);
    }
    case 'run': {
      const run = await tx.get('runs', subject.of(request));
      const flow = run && (await tx.get('flows', run.flowId));
      return found(flow, false, run && { runStartedBy: run.startedBy });
    }
    case 'connection':
      return await findConnection(tx, subject.of(request), actorId);
    case 'copy': {
      const copy = await tx.get('copies', subject.of(request));
      if (copy?.recipientId !== actorId) throw new Refused(noSuchCopy);
      return { environmentId: subject.into(request), facts: { isRecipient: true } };
    }
  }
}

function found(flow: Flow | undefined, evenDeleted: boolean, facts: Facts = {}): Found {
  if (!flow || (flow.deletedAt !== undefined && !evenDeleted)) throw new Refused(flowNotFound);
  return { flow, environmentId: flow.environmentId, facts: { ...facts, flow } };
}

async function findConnection(tx: ReadTx, id: string, actorId: string): Promise<Found> {
  const connection = await tx.get('connections', id);
  if (!connection || !(await knowsConnection(tx, connection, actorId))) {
    throw new Refused(noSuchConnection);
  }
  const { environmentId, ownerId } = connection;
  return { environmentId, facts: { connectionOwner: ownerId } };
}

/** Who made it, and the owners of the flows that name it; to others it does not exist. */
export async function knowsConnection(
  tx: ReadTx,
  { id, ownerId, environmentId }: Connection,
  actorId: string,
): Promise<boolean> {
  if (ownerId === actorId) return true;
  for (const flow of await ownedFlows(tx, actorId, environmentId)) {
    if ((await connectionIdsOf(tx, flow)).has(id)) return true;
  }
  return false;
}
