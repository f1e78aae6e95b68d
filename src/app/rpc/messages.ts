/**
 * What goes over a port between a page and its worker. Whatever does not fit is dropped: a port can be
 * handed to others, and an older or newer half of the app may sit at its other end.
 */
import * as z from 'zod/mini';

/** Raised with every change of these shapes. */
const version = z.literal(1);

const callSchema = z.strictObject({
  version,
  kind: z.literal('call'),
  id: z.int(),
  /** Namespace and method. */
  path: z.tuple([z.string(), z.string()]),
  args: z.array(z.unknown()),
});

const replySchema = z.discriminatedUnion('ok', [
  z.strictObject({
    version,
    kind: z.literal('reply'),
    id: z.int(),
    ok: z.literal(true),
    value: z.optional(z.unknown()),
  }),
  z.strictObject({
    version,
    kind: z.literal('reply'),
    id: z.int(),
    ok: z.literal(false),
    error: z.strictObject({ code: z.enum(['failed', 'unknownMethod']), message: z.string() }),
  }),
]);

const newsSchema = z.strictObject({
  version,
  kind: z.literal('news'),
  news: z.strictObject({
    kind: z.enum([
      'flow',
      'draft',
      'run',
      'connection',
      'mail',
      'grant',
      'workspace',
      'clock',
      'schedule',
      'test',
    ]),
    id: z.string(),
    environmentId: z.exactOptional(z.string()),
    version: z.number(),
  }),
});

export type Call = z.infer<typeof callSchema>;
export type Reply = z.infer<typeof replySchema>;
export type NewsMessage = z.infer<typeof newsSchema>;

const toWorkerSchema = callSchema;
const toPageSchema = z.union([replySchema, newsSchema]);

export function readCall(data: unknown): Call | undefined {
  return toWorkerSchema.safeParse(data).data;
}

export function readReplyOrNews(data: unknown): Reply | NewsMessage | undefined {
  return toPageSchema.safeParse(data).data;
}

/** A Worker, a MessagePort, or a worker's own scope. */
export interface Port extends EventTarget {
  postMessage(message: unknown): void;
  /** A MessagePort delivers nothing before it is started. */
  start?(): void;
}

/** Why a call has no answer. Refusals are answers: they come as values. */
export class RpcError extends Error {
  override name = 'RpcError';
  readonly code: 'workerDied' | 'failed' | 'unknownMethod';
  constructor(code: RpcError['code'], message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
