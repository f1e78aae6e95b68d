/**
 * The one way into the services: authorise → validate → act → log → tell. A method exists only as a
 * record made by `read` or `write`; `bind` turns it into what a session calls. Everything from the
 * reading of grants to the log entry happens in one transaction.
 */
import type * as z from 'zod/mini';
import type { Flow } from '../model/flow';
import type { Person } from '../model/principal';
import type { TableName } from '../storage/schema';
import type { Durability, ReadTx, Store, WriteTx } from '../storage/store';
import type { News, Refusal, Result } from './api';
import { decide, type Facts, flowNotFound } from './guard/decide';
import { type Standing, standing, standingTables } from './guard/roles';
import { writeOperation } from './operation-log';
import type { Platform } from './platform';
import { Refused, refusalOf } from './refusals';

/** What a method stands on: nothing but the device, an environment, or a flow. */
export type Subject<Request> =
  /** Whoever holds the device may do it; the reason stands in the record. */
  | { readonly kind: 'device'; readonly because: string }
  /** The caller's own rows and nobody else's. */
  | { readonly kind: 'own' }
  | { readonly kind: 'environment'; of(request: Request): string }
  | { readonly kind: 'flow'; of(request: Request): string; readonly deleted?: boolean }
  /** A run, and through it its flow. */
  | { readonly kind: 'run'; of(request: Request): string };

interface Base<Request> {
  // Request is inferred from its schema alone.
  readonly subject: Subject<NoInfer<Request>>;
  /** Operation of the permission table; none for `device` and `own`. */
  readonly permission?: string | ((request: NoInfer<Request>) => string);
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
}

export interface WriteCall extends Call<WriteTx> {
  /** Sent once the transaction is complete. */
  tell(news: News): void;
  /** What the log keeps of the change. */
  log(entry: LogEntry): void;
}

export interface LogEntry {
  readonly target: { readonly kind: string; readonly id: string; readonly name?: string };
  readonly environmentId: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

export interface ReadMethod<Request, Answer> extends Base<Request> {
  readonly mode: 'read';
  act(call: Call<ReadTx>, request: NoInfer<Request>): Promise<Answer>;
}
export interface WriteMethod<Request, Answer> extends Base<Request> {
  readonly mode: 'write';
  readonly durability: Durability;
  act(call: WriteCall, request: NoInfer<Request>): Promise<Answer>;
}
/** Something about the workspace as a whole, beyond one transaction; never about a flow. */
export interface DeviceMethod<Request, Answer> {
  readonly mode: 'device';
  readonly subject: { readonly kind: 'device'; readonly because: string };
  readonly request: z.ZodMiniType<Request>;
  act(platform: Platform, request: NoInfer<Request>): Promise<Answer>;
}
type MethodOf<Request, Answer> =
  | ReadMethod<Request, Answer>
  | WriteMethod<Request, Answer>
  | DeviceMethod<Request, Answer>;
// biome-ignore lint/suspicious/noExplicitAny: a registry holds methods of every request and answer
export type Method = MethodOf<any, any>;

export function onDevice<Request, Answer>(
  method: Omit<DeviceMethod<Request, Answer>, 'mode'>,
): DeviceMethod<Request, Answer> {
  return { mode: 'device', ...method };
}

export function read<Request, Answer>(
  method: Omit<ReadMethod<Request, Answer>, 'mode'>,
): ReadMethod<Request, Answer> {
  return { mode: 'read', ...method };
}

export function write<Request, Answer>(
  method: Omit<WriteMethod<Request, Answer>, 'mode' | 'durability'> & { durability?: Durability },
): WriteMethod<Request, Answer> {
  return { mode: 'write', durability: 'told', ...method };
}

export interface Surroundings {
  readonly store: Store;
  readonly platform: Platform;
}

const logTables: readonly TableName[] = ['operations', 'meta'];

export function bind<Request, Answer>(
  name: string,
  method: MethodOf<Request, Answer>,
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
      if (error instanceof Refused && method.mode === 'write') {
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

async function run<Request, Answer>(
  name: string,
  method: MethodOf<Request, Answer>,
  actorId: string,
  request: Request,
  { store, platform }: Surroundings,
): Promise<Answer> {
  if (method.mode === 'device') return await method.act(platform, request);
  const tables = unique([...standingTables, 'flows', 'runs', ...method.tables]);
  if (method.mode === 'read') {
    return await store.read(tables, async (tx) =>
      method.act(await authorise(tx, method, actorId, request, platform), request),
    );
  }
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
  const { flow, environmentId, facts } = await subjectOf(tx, method.subject, request);
  const who = await standing(tx, actorId, environmentId, flow);
  const { permission } = method;
  const operation = typeof permission === 'function' ? permission(request) : permission;
  if (operation !== undefined) {
    const refusal = decide(operation, who, facts, now);
    if (refusal) throw new Refused(refusal);
  }
  return { tx, actor: who.actor, standing: who, now, platform, flow };
}

async function subjectOf<Request>(
  tx: ReadTx,
  subject: Subject<Request>,
  request: Request,
): Promise<{ flow?: Flow; environmentId?: string; facts: Facts }> {
  if (subject.kind === 'device' || subject.kind === 'own') return { facts: {} };
  if (subject.kind === 'environment') return { environmentId: subject.of(request), facts: {} };
  if (subject.kind === 'run') {
    const run = await tx.get('runs', subject.of(request));
    const flow = run && (await tx.get('flows', run.flowId));
    if (!run || !flow || flow.deletedAt !== undefined) throw new Refused(flowNotFound);
    const facts = { flow, runStartedBy: run.startedBy };
    return { flow, environmentId: flow.environmentId, facts };
  }
  const flow = await tx.get('flows', subject.of(request));
  if (!flow || (flow.deletedAt !== undefined && !subject.deleted)) throw new Refused(flowNotFound);
  return { flow, environmentId: flow.environmentId, facts: { flow } };
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
  const id = subject.of(request);
  try {
    await store.write(['operations', 'meta', 'flows', 'runs'], 'progress', async (tx) => {
      const run = subject.kind === 'run' ? await tx.get('runs', id) : undefined;
      const flow = await tx.get('flows', run?.flowId ?? id);
      const environmentId = subject.kind === 'environment' ? id : (flow?.environmentId ?? '');
      const entry = { target: { kind: subject.kind, id }, environmentId };
      const at = platform.now();
      await writeOperation(tx, {
        actorId,
        operation: name,
        at,
        outcome: 'refused',
        code: refusal.code,
        entry,
      });
    });
  } catch (error) {
    // The refusal stands whether or not the disk takes its record.
    platform.report(error);
  }
}
