/** Makes one call of a run: finds the operation and the connection, and hands both to the connector. */
import type { Answer, Call } from '../../engine/index';
import type { Connector, OperationResult, WorldChange } from '../../model/connector';
import type { Run } from '../../model/flow';
import type { RunError } from '../../model/run/events';
import type { News } from '../api';
import { mailTable } from '../mail';
import { concealing } from './conceal';
import type { HostParts } from './host';
import { signIn } from './sign-in';
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
    const message = `The operation of ${call.action} met a fault of its own.`;
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
  parts: HostParts,
  run: Run,
  call: Call,
  world: ReturnType<typeof openWorld>['world'],
): Promise<OperationResult | { error: RunError }> {
  const { request: asked } = call;
  if (asked.kind !== 'operation') return { error: notHere(asked.kind) };
  const { connectorId, operationId, reference, parameters } = asked;
  const operation = findOperation(parts.connectors, connectorId, operationId);
  if (!operation) {
    const message = `The operation '${operationId}' of '${connectorId}' cannot be run here.`;
    return { error: { code: 'OperationNotSupported', message } };
  }
  const connection = operation.needsConnection ? await signIn(parts, run, reference) : null;
  if (connection && 'error' in connection) return connection;
  const { now } = parts.platform;
  const { idempotencyKey } = call;
  const request = { operationId, parameters, now: now(), idempotencyKey, connection, world };
  return await concealing(Object.values(connection?.credential ?? {}), () =>
    operation.perform(request),
  );
}

const notHere = (kind: string) => ({
  code: 'NotSupported',
  message: `Requests of the kind '${kind}' are not made here yet.`,
});

function findOperation(connectors: readonly Connector[], connectorId: string, operationId: string) {
  const connector = connectors.find((one) => one.manifest.id === connectorId);
  if (!connector || !Object.hasOwn(connector.operations, operationId)) return undefined;
  const perform = connector.operations[operationId];
  return perform && { perform, needsConnection: connector.manifest.connection !== 'none' };
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
