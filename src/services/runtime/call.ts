/** Makes one call of a run: finds the operation and the connection, and hands both to the connector. */
import type { Answer, Call } from '../../engine/index';
import type { Connector, OperationResult, WorldChange } from '../../model/connector';
import type { Connection, Run } from '../../model/flow';
import type { RunError } from '../../model/run/events';
import type { News } from '../api';
import { mailTable } from '../mail';
import type { HostParts } from './host';
import { openWorld, type Seen } from './world';

export interface CallResult {
  readonly answer: Answer;
  readonly changes: readonly WorldChange[];
  /** What the call has read; it is made again if that changed meanwhile. */
  readonly seen: Seen;
  readonly news: readonly News[];
  readonly attempt: number;
}

/** Never rejects: whatever goes wrong is the answer. */
export async function makeCall(parts: HostParts, run: Run, call: Call): Promise<CallResult> {
  const { world, seen } = openWorld(parts.store);
  try {
    const result = await perform(parts, run, call, world);
    if ('error' in result) return answered(result, [], seen, run);
    const { changes = [], ...answer } = result;
    return answered(answer, changes, seen, run);
  } catch (error) {
    parts.platform.report(error);
    const message = `The operation ${call.request.operationId} met a fault of its own.`;
    return answered({ error: { code: 'InternalServerError', message } }, [], seen, run);
  }
}

function answered(
  answer: Answer,
  changes: readonly WorldChange[],
  seen: Seen,
  run: Run,
): CallResult {
  return {
    answer,
    changes: changes.map((one) => withOrigin(one, run)),
    seen,
    news: newsOf(changes),
    attempt: 1,
  };
}

async function perform(
  { store, connectors, platform }: HostParts,
  run: Run,
  call: Call,
  world: ReturnType<typeof openWorld>['world'],
): Promise<OperationResult | { error: RunError }> {
  const { connectorId, operationId, reference, parameters } = call.request;
  const operation = findOperation(connectors, connectorId, operationId);
  if (!operation) {
    const message = `The operation '${operationId}' of '${connectorId}' cannot be run here.`;
    return { error: { code: 'OperationNotSupported', message } };
  }
  const connection = await connectionOf(store, run, reference);
  if (!connection && operation.needsConnection) {
    const message = `The step has no working connection for '${connectorId}'. Choose one and run again.`;
    return { error: { code: 'ConnectionInvalid', message } };
  }
  return await operation.perform({
    operationId,
    parameters,
    now: platform.now(),
    idempotencyKey: call.idempotencyKey,
    connection: connection ?? null,
    world,
  });
}

function findOperation(connectors: readonly Connector[], connectorId: string, operationId: string) {
  const connector = connectors.find((one) => one.manifest.id === connectorId);
  if (!connector || !Object.hasOwn(connector.operations, operationId)) return undefined;
  const perform = connector.operations[operationId];
  return perform && { perform, needsConnection: connector.manifest.connection !== 'none' };
}

async function connectionOf(store: HostParts['store'], run: Run, reference: string) {
  const connectionId = run.connectionReferences[reference]?.connectionId;
  if (connectionId === undefined) return undefined;
  return await store.read(['connections', 'people'], async (tx) => {
    const connection: Connection | undefined = await tx.get('connections', connectionId);
    const owner = connection && (await tx.get('people', connection.ownerId));
    if (!connection || !owner || owner.disabled || connection.status === 'broken') return undefined;
    return { id: connection.id, owner: owner.id, account: owner.mail };
  });
}

/** A mail names the run that sent it, so that its reader finds the flow. */
function withOrigin(change: WorldChange, run: Run): WorldChange {
  if (change.table !== mailTable || change.row === null) return change;
  return { ...change, row: { ...change.row, flowId: run.flowId, runId: run.id } };
}

function newsOf(changes: readonly WorldChange[]): readonly News[] {
  const owners = new Set(
    changes.filter((one) => one.table === mailTable).map((one) => one.id.split('/')[0] ?? ''),
  );
  return [...owners].map((id) => ({ kind: 'mail', id, version: 0 }));
}
