/**
 * The one way into the services: authorise → validate → act → log → tell. A method exists only as a
 * record made by `read` or `write`; `bind` turns it into what a session calls. Everything from the
 * reading of grants to the log entry happens in one transaction.
 */
import type * as z from 'zod/mini';
import type { Flow } from '../model/flow';
import type { Person } from '../model/principal';
import type { OperationRow, TableName } from '../storage/schema';
import type { Durability, ReadTx, Store, WriteTx } from '../storage/store';
import type { News, Refusal, Result } from './api';
import { decide, type Facts } from './guard/decide';
import { type Standing, standing, standingTables } from './guard/roles';
import { writeOperation } from './operation-log';
import type { Platform } from './platform';
import { Refused, refusalOf } from './refusals';
import { findSubject, type Subject, subjectTables } from './subject';

interface Base<Request> {
  // Request is inferred from its schema alone.
  readonly subject: Subject<NoInfer<Request>>;
  /** Operation of the permission table; none for `device` and `own`. */
  readonly permission?: string | ((request: NoInfer<Request>) => string);
  /** What conditions of the table need to know beyond the subject. */
  facts?(tx: ReadTx, who: Standing, request: NoInfer<Request>, now: number): Promise<Facts>;
  readonly request: z.ZodMiniType<Request>;
  readonly tables: readonly TableName[];
}

export interface Call<Tx> {
  readonly tx: Tx;
  readonly actor: Person;
  readonly standing: Standing;
  readonly now: number;
  readonly platform: Platform;
  /** The flow of the subject; absent for other subjects. */
  readonly flow: Flow | undefined;
  readonly facts: Facts;
}

export interface WriteCall extends Call<WriteTx> {
  /** Sent once the transaction is complete. */
  tell(news: News): void;
  /** What the log keeps of the change. */
  log(entry: LogEntry): void;
}

export interface LogEntry {
  readonly target: OperationRow['target'];
  readonly about?: OperationRow['target'];
  readonly environmentId: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

export interface ReadMethod<Request, Answer> extends Base<Request> {
  readonly mode: 'read';
  act(call: Call<ReadTx>, request: NoInfer<Request>): Promise<Answer>;
}
export interface WriteMethod<Request, Answer, Prepared = undefined> extends Base<Request> {
  readonly mode: 'write';
  readonly durability: Durability;
  /** What takes time of its own, done before the transaction begins: nothing foreign is awaited in one. */
  prepare?(platform: Platform, request: NoInfer<Request>): Promise<Prepared>;
  act(call: WriteCall, request: NoInfer<Request>, prepared: NoInfer<Prepared>): Promise<Answer>;
}
/** Something about the workspace as a whole, beyond one transaction; never about a flow. */
export interface DeviceMethod<Request, Answer> {
  readonly mode: 'device';
  readonly subject: { readonly kind: 'device'; readonly because: string };
  readonly request: z.ZodMiniType<Request>;
  act(platform: Platform, request: NoInfer<Request>): Promise<Answer>;
}
/** Asks somebody outside: who asks and with what is read in a transaction, the asking is done after it. */
export interface AskMethod<Request, Answer, Found> extends Base<Request> {
  readonly mode: 'ask';
  find(call: Call<ReadTx>, request: NoInfer<Request>): Promise<Found>;
  act(
    surroundings: Surroundings,
    request: NoInfer<Request>,
    found: NoInfer<Found>,
  ): Promise<Answer>;
}
type MethodOf<Request, Answer, Prepared> =
  | ReadMethod<Request, Answer>
  | WriteMethod<Request, Answer, Prepared>
  | AskMethod<Request, Answer, Prepared>
  | DeviceMethod<Request, Answer>;
// biome-ignore lint/suspicious/noExplicitAny: a registry holds methods of every request and answer
export type Method = MethodOf<any, any, any>;

export function onDevice<Request, Answer>(
  method: Omit<DeviceMethod<Request, Answer>, 'mode'>,
): DeviceMethod<Request, Answer> {
  return { mode: 'device', ...method };
}

export function ask<Request, Answer, Found>(
  method: Omit<AskMethod<Request, Answer, Found>, 'mode'>,
): AskMethod<Request, Answer, Found> {
  return { mode: 'ask', ...method };
}

export function read<Request, Answer>(
  method: Omit<ReadMethod<Request, Answer>, 'mode'>,
): ReadMethod<Request, Answer> {
  return { mode: 'read', ...method };
}

export function write<Request, Answer, Prepared = undefined>(
  method: Omit<WriteMethod<Request, Answer, Prepared>, 'mode' | 'durability'> & {
    durability?: Durability;
  },
): WriteMethod<Request, Answer, Prepared> {
  return { mode: 'write', durability: 'told', ...method };
}

export interface Surroundings {
  readonly store: Store;
  readonly platform: Platform;
}

const logTables: readonly TableName[] = ['operations', 'meta'];

export function bind<Request, Answer, Prepared>(
  name: string,
  method: MethodOf<Request, Answer, Prepared>,
  actorId: string,
  surroundings: Surroundings,
): (request: unknown) => Promise<Result<Answer>> {
  return async (raw) => {
    const checked = method.request.safeParse(raw ?? {});
    if (!checked.success) return { ok: false, refusal: invalidRequest };
    try {
      const value = await run(name, method, actorId, checked.data, surroundings);
      return { ok: true, value };
    } catch (error) {
      const refusal = refusalOf(error);
      if (!refusal) throw error;
      if (error instanceof Refused && method.mode !== 'device') {
        await logRefusal(name, method, actorId, checked.data, refusal, surroundings);
      }
      return { ok: false, refusal };
    }
  };
}

const invalidRequest: Refusal = {
  code: 'InvalidRequest',
  status: 400,
  message: 'This request does not have the form that it must have.',
};

async function run<Request, Answer, Prepared>(
  name: string,
  method: MethodOf<Request, Answer, Prepared>,
  actorId: string,
  request: Request,
  { store, platform }: Surroundings,
): Promise<Answer> {
  if (method.mode === 'device') return await method.act(platform, request);
  const tables = unique([
    ...standingTables,
    'runs',
    ...subjectTables[method.subject.kind],
    ...method.tables,
  ]);
  if (method.mode === 'read') {
    return await store.read(tables, async (tx) =>
      method.act(await authorise(tx, method, actorId, request, platform), request),
    );
  }
  if (method.mode === 'ask') {
    const found = await store.read(tables, async (tx) =>
      method.find(await authorise(tx, method, actorId, request, platform), request),
    );
    return await method.act({ store, platform }, request, found);
  }
  // Undefined is what Prepared stands for where nothing prepares.
  const prepared = (await method.prepare?.(platform, request)) as Prepared;
  const told: News[] = [];
  const answer = await store.write(
    unique([...tables, ...logTables]),
    method.durability,
    async (tx) => {
      const call = await authorise(tx, method, actorId, request, platform);
      const entries: LogEntry[] = [];
      const value = await method.act(
        { ...call, tell: (news) => told.push(news), log: (entry) => entries.push(entry) },
        request,
        prepared,
      );
      for (const entry of entries) {
        await writeOperation(tx, {
          actorId,
          operation: name,
          at: call.now,
          outcome: 'done',
          entry,
        });
      }
      return value;
    },
  );
  for (const news of told) platform.tell(news);
  return answer;
}

function unique(names: readonly TableName[]): readonly TableName[] {
  return [...new Set(names)];
}

async function authorise<Tx extends ReadTx, Request>(
  tx: Tx,
  method: Base<Request>,
  actorId: string,
  request: Request,
  platform: Platform,
): Promise<Call<Tx>> {
  const now = platform.now();
  const {
    flow,
    environmentId,
    facts: known,
  } = await findSubject(tx, method.subject, request, actorId);
  const who = await standing(tx, actorId, environmentId, flow);
  const facts = { ...known, ...(await method.facts?.(tx, who, request, now)) };
  const call = { tx, actor: who.actor, standing: who, now, platform, flow, facts };
  const { permission } = method;
  const operation = typeof permission === 'function' ? permission(request) : permission;
  if (operation !== undefined) demand(call, operation);
  return call;
}

/** Asks the guard once more, for what shows only while a method acts. */
export function demand(call: Call<ReadTx>, operation: string, more: Facts = {}): void {
  const refusal = decide(operation, call.standing, { ...call.facts, ...more }, call.now);
  if (refusal) throw new Refused(refusal);
}

/** A refusal changes nothing and is written to the log. */
async function logRefusal<Request>(
  name: string,
  method: Base<Request>,
  actorId: string,
  request: Request,
  refusal: Refusal,
  { store, platform }: Surroundings,
): Promise<void> {
  const { subject } = method;
  if (subject.kind === 'device' || subject.kind === 'own') return;
  const target = { kind: subject.kind, id: subject.of(request) };
  try {
    await store.write(refusalTables, 'progress', async (tx) => {
      const environmentId = await environmentOf(tx, subject, request);
      await writeOperation(tx, {
        actorId,
        operation: name,
        at: platform.now(),
        outcome: 'refused',
        code: refusal.code,
        entry: { target, environmentId },
      });
    });
  } catch (error) {
    // The refusal stands whether or not the disk takes its record.
    platform.report(error);
  }
}

const refusalTables: readonly TableName[] = [...logTables, 'flows', 'runs', 'connections'];

/** Where the refusal is logged; nowhere in particular if what was asked for does not exist. */
async function environmentOf<Request>(
  tx: ReadTx,
  subject: Exclude<Subject<Request>, { kind: 'device' | 'own' }>,
  request: Request,
): Promise<string> {
  const id = subject.of(request);
  if (subject.kind === 'environment') return id;
  if (subject.kind === 'copy') return subject.into(request);
  if (subject.kind === 'connection') return (await tx.get('connections', id))?.environmentId ?? '';
  const run = subject.kind === 'run' ? await tx.get('runs', id) : undefined;
  return (await tx.get('flows', run?.flowId ?? id))?.environmentId ?? '';
}
