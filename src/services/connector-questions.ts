/**
 * What fields of a form ask a service while somebody fills them in: guarded as editing the flow is, done
 * with the connection that the step would use, bounded in time and size. Nothing of it is kept.
 */
import * as z from 'zod/mini';
import type {
  Connector,
  ConnectorManifest,
  DynamicSource,
  OperationCall,
  OperationResult,
} from '../model/connector';
import type { Json, JsonObject, JsonText } from '../model/definition';
import type { Connection, Flow } from '../model/flow';
import { isObject } from '../model/step';
import type { ReadTx } from '../storage/store';
import { credentialTables, openCredential, readSealed, type SealedCredential } from './credentials';
import { id } from './fields';
import { connectionTables, isBroken } from './flow-connections';
import { referencesOf } from './flow-references';
import { isOwner } from './guard/relations';
import { ask, type Call, demand, type Surroundings } from './method';
import type { Platform } from './platform';
import { refuse } from './refusals';
import { concealing } from './runtime/conceal';
import { openWorld } from './runtime/world';

/** A list that is longer than this would not be chosen from anyway. */
const mostCharacters = 2_000_000;
const longestWaitMs = 30_000;

export function connectorQuestions(connectors: readonly Connector[]) {
  return {
    ask: ask({
      subject: { kind: 'flow', of: (request: { flowId: string }) => request.flowId },
      permission: 'editDefinition',
      request: z.object({
        flowId: id,
        connectorId: id,
        operationId: id,
        reference: z.string().check(z.maxLength(200)),
        parameters: z.string().check(z.maxLength(100_000)),
      }),
      tables: [...connectionTables, ...credentialTables],
      find: async (call, { connectorId, operationId, reference }) => {
        const connector = connectors.find((one) => one.manifest.id === connectorId);
        if (!connector) return refuse('NotFound', 404, 'There is no such connector here.');
        const { manifest } = connector;
        const perform = questionOf(connector, operationId);
        if (manifest.connection === 'none') return { manifest, perform, signIn: null };
        return { manifest, perform, signIn: await findConnection(call, manifest, reference) };
      },
      act: async (surroundings, { operationId, parameters }, { manifest, perform, signIn }) => {
        const connection = signIn && (await opened(surroundings.platform, signIn));
        const result = await askOnce(surroundings, perform, {
          operationId,
          parameters: objectOf(parameters),
          connection,
        });
        return bodyOf(result, manifest);
      },
    }),
  };
}

type Perform = (call: OperationCall) => Promise<OperationResult>;

/** Nothing else may be called without a run: a question has no effect that anybody would miss in a journal. */
function questionOf({ manifest, operations }: Connector, operationId: string): Perform {
  const perform = Object.hasOwn(operations, operationId) ? operations[operationId] : undefined;
  if (!perform || !sourcesOf(manifest).some((one) => one.operationId === operationId)) {
    return refuse('NotFound', 404, `Nothing here answers for ${manifest.title}.`);
  }
  return perform;
}

function sourcesOf({ operations }: ConnectorManifest): readonly DynamicSource[] {
  return operations.flatMap(({ parameters }) =>
    parameters.flatMap(({ dynamicValues, dynamicSchema }) => [
      ...(dynamicValues ? [dynamicValues] : []),
      ...(dynamicValues?.folder ? [dynamicValues.folder.open] : []),
      ...(dynamicSchema ? [dynamicSchema] : []),
    ]),
  );
}

interface SignIn {
  readonly connection: Connection;
  readonly account: string;
  readonly sealed: SealedCredential;
}

async function findConnection(
  call: Call<ReadTx>,
  manifest: ConnectorManifest,
  reference: string,
): Promise<SignIn> {
  const { tx, flow } = call;
  const connection = flow && (await connectionFor(call, flow, manifest.id, reference));
  if (!connection || (await isBroken(tx, connection))) {
    return refuse('ConnectionRequired', 409, `This needs a connection to ${manifest.title}.`, {
      connectors: [manifest.id],
    });
  }
  const owner = await tx.get('people', connection.ownerId);
  const sealed = await readSealed(tx, connection.id);
  return { connection, account: owner?.mail ?? '', sealed };
}

/**
 * The connection that the step would use. One of another owner serves within this flow alone; a step whose
 * runner brings the connection, or that has none yet, is filled in with the caller's own.
 */
async function connectionFor(
  call: Call<ReadTx>,
  flow: Flow,
  connectorId: string,
  reference: string,
): Promise<Connection | undefined> {
  const { tx, actor } = call;
  const references = await referencesOf(tx, flow);
  const entry = Object.hasOwn(references, reference) ? references[reference] : undefined;
  const named = entry?.source === 'embedded' ? entry.connectionId : undefined;
  const row = named === undefined ? undefined : await tx.get('connections', named);
  // A reference could name any connection: its credential goes to its own connector only.
  if (row?.connectorId === connectorId) {
    if (row.ownerId === actor.id) return row;
    demand(call, 'useSharedConnectionInSameFlow');
    return (await isOwner(tx, flow, row.ownerId)) ? row : undefined;
  }
  const own = await tx.list('connections', { index: 'byOwner', from: actor.id, to: actor.id });
  return own.find(
    (one) => one.connectorId === connectorId && one.environmentId === flow.environmentId,
  );
}

async function opened(
  platform: Platform,
  { connection, account, sealed }: SignIn,
): Promise<NonNullable<OperationCall['connection']>> {
  const { id: connectionId, ownerId: owner, name } = connection;
  if (sealed.rows.length === 0) return { id: connectionId, owner, account };
  try {
    const credential = await openCredential(platform, sealed);
    return { id: connectionId, owner, account, credential };
  } catch {
    return refuse(
      'ConnectionRequired',
      409,
      `The connection ${name} must be signed in again on this device.`,
    );
  }
}

async function askOnce(
  { store, platform }: Surroundings,
  perform: Perform,
  asked: Pick<OperationCall, 'operationId' | 'parameters' | 'connection'>,
): Promise<OperationResult> {
  const { world } = openWorld(store);
  const call = { ...asked, now: platform.now(), idempotencyKey: platform.newId(), world };
  const tooLong = new Promise<'tooLong'>((resolve) => {
    platform.afterReal(longestWaitMs, () => resolve('tooLong'));
  });
  const secrets = Object.values(asked.connection?.credential ?? {});
  const answer = await Promise.race([
    concealing(secrets, () => perform(call)).catch((error: unknown) => failed(platform, error)),
    tooLong,
  ]);
  return answer === 'tooLong'
    ? refuse('OperationFailed', 502, 'The service did not answer within half a minute.')
    : answer;
}

/** A fault of the connector's own is told as such; one of the disk says nothing of the connector. */
function failed(platform: Platform, error: unknown): never {
  if (error instanceof Error && error.name === 'StoreError') throw error;
  platform.report(error);
  return refuse('OperationFailed', 502, 'The service met a fault of its own.');
}

function objectOf(text: JsonText): JsonObject {
  try {
    const value: unknown = JSON.parse(text);
    if (isObject(value)) return value;
  } catch {
    // Refused below, as anything else that is no object.
  }
  return refuse('InvalidRequest', 400, 'The parameters of a question must be a JSON object.');
}

function bodyOf(
  { statusCode, body, changes = [] }: OperationResult,
  { title }: ConnectorManifest,
): JsonText {
  if (changes.length > 0) {
    refuse('InvalidRequest', 400, `${title} would change something: that only a run may do.`);
  }
  if (statusCode >= 400) refuse('OperationFailed', 502, failureText(title, statusCode, body));
  const text = JSON.stringify(body ?? null);
  if (text.length > mostCharacters) {
    refuse('OperationFailed', 502, `${title} answered more than can be chosen from.`);
  }
  return text;
}

const longestReason = 300;

function failureText(title: string, statusCode: number, body: Json | undefined): string {
  const error = isObject(body) ? (isObject(body.error) ? body.error : body) : undefined;
  const reason = typeof error?.message === 'string' ? error.message : '';
  const shown = reason.slice(0, longestReason);
  return `${title} answered with ${statusCode}${shown === '' ? '.' : `: ${shown}`}`;
}
