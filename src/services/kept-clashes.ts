/** What a draft's row keeps of its clashes. A row may come out of a file: what cannot be read is left out. */
import * as z from 'zod/mini';
import type { ClashLog } from '../model/clash/fold';
import type { JsonText } from '../model/definition';
import { actionSchema, deeperThan, maxDepth } from '../model/parse';

const place = z.looseObject({
  of: z.enum(['value', 'name', 'step']),
  step: z.nullable(z.string()),
  path: z.array(z.string()),
});
const by = z.looseObject({
  commandId: z.string(),
  tab: z.string(),
  actorId: z.string(),
  at: z.number(),
});
const gone = z.looseObject({
  name: z.string(),
  action: actionSchema,
  graph: z.looseObject({ container: z.nullable(z.string()), branch: z.string() }),
});
const command = z.looseObject({ name: z.string(), args: z.record(z.string(), z.unknown()) });
const clash = z.looseObject({
  id: z.string(),
  place,
  sides: z.array(by),
  lost: z.optional(z.extend(gone, { wants: z.array(command) })),
});
const kept = z.object({
  touched: z.array(
    z.looseObject({ place, given: z.boolean(), seq: z.number(), by, gone: z.optional(gone) }),
  ),
  open: z.array(clash),
  decided: z.array(clash),
});

type Kept = Pick<ClashLog, 'touched' | 'open' | 'decided'>;

export function writeClashes({ touched, open, decided }: ClashLog): JsonText {
  return JSON.stringify({ touched, open, decided });
}

export function readClashes(text: unknown): Kept | undefined {
  if (typeof text !== 'string') return undefined;
  try {
    const value: unknown = JSON.parse(text);
    if (deeperThan(value, maxDepth + spare)) return undefined;
    return kept.safeParse(value).success ? (value as Kept) : undefined;
  } catch {
    return undefined;
  }
}

/** Levels around the actions in it. */
const spare = 10;
