/** Makes one call of a run: finds the operation and the connection, and hands both to the connector. */
import type { Answer, Call, OperationRequest, WorkflowRequest } from '../../engine/index';
import type { Connector, OperationResult, WorldChange } from '../../model/connector';
import type { Definition } from '../../model/definition';
import type { Run } from '../../model/flow';
import type { News } from '../api';
import { mailTable } from '../mail';
import type { Children } from './children';
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

/** The run that calls. */
export interface Caller {
  readonly run: Run;
  readonly definition: Definition;
  readonly children: Children;
  /** Breaks off what is under way. */
  readonly signal?: AbortSignal;
}

/** Whatever goes wrong is the answer, except that the disk refuses: that says nothing of the call. */
export async function makeCall(parts: HostParts, caller: Caller, call: Call): Promise<CallResult> {
  const { run } = caller;
  const { world, seen } = openWorld(parts.store);
  try {
    const result = await perform(parts, caller, call, world);
    const { changes = [], ...answer } = result;
    return answered(answer, changes, seen, run);
  } catch (error) {
    if (error instanceof Error && error.name === 'StoreError') throw error;
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
  caller: Caller,
  call: Call,
  world: ReturnType<typeof openWorld>['world'],
): Promise<Answer & Pick<OperationResult, 'changes'>> {
  const { request, idempotencyKey, action } = call;
  switch (request.kind) {
    case 'http':
      // No transport here has the identity that the cloud gives a workflow.
      if (request.managedIdentity) return parts.simulate(caller.definition, call);
      return await parts.transport.send(request, {
        action,
        idempotencyKey,
        ...(caller.signal ? { signal: caller.signal } : {}),
      });
    case 'workflow':
      return await askChild(parts, caller, call, request);
    case 'operation':
      return await performOperation(parts, caller, call, request, world);
  }
}

/** A workflow that is not here is simulated, as a service that is not here. */
async function askChild(
  parts: HostParts,
  { run, definition, children }: Caller,
  call: Call,
  request: WorkflowRequest,
): Promise<Answer> {
  if (await children.has(run, request.workflow)) {
    // A try that failed has had its child; the next one gets another.
    const key = `${call.idempotencyKey}/${call.failedTries}`;
    return await children.ask(run, request, key);
  }
  return parts.simulate(definition, call);
}

async function performOperation(
  parts: HostParts,
  { run, definition }: Caller,
  call: Call,
  request: OperationRequest,
  world: ReturnType<typeof openWorld>['world'],
): Promise<Answer & Pick<OperationResult, 'changes'>> {
  const { connectorId, operationId, reference, parameters } = request;
  const operation = findOperation(parts.connectors, connectorId, operationId);
  if (!operation) return parts.simulate(definition, call);
  const connection = operation.needsConnection ? await signIn(parts, run, reference) : null;
  if (connection && 'error' in connection) return connection;
  const { now } = parts.platform;
  const { idempotencyKey } = call;
  const asked = { operationId, parameters, now: now(), idempotencyKey, connection, world };
  return await concealing(Object.values(connection?.credential ?? {}), () =>
    operation.perform(asked),
  );
}

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
