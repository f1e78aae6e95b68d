/** Text ↔ definition. What we do not understand is kept; what cannot be read says where and why. */
import * as z from 'zod/mini';
import type { Definition, JsonObject, JsonText } from './definition';
import { isObject } from './step';

export interface ParseFailure {
  readonly message: string;
  /** Members from the root to the place that is wrong. */
  readonly path: readonly string[];
  /** 1-based, where the text itself is broken. */
  readonly line?: number;
  readonly column?: number;
}

export type Parsed =
  | { readonly ok: true; readonly definition: Definition }
  | { readonly ok: false; readonly failure: ParseFailure };

/** Deeper than any real definition (nesting is limited to 8), shallow enough for recursive walks. */
export const maxDepth = 200;

/** Actions by name, with what is in them. */
export const graphSchema: z.ZodMiniType = z.record(
  z.string(),
  z.lazy(() => actionSchema),
);
const branch = z.optional(z.looseObject({ actions: z.optional(graphSchema) }));
/** The parts of an action that the walks over a definition rely on. */
export const actionSchema: z.ZodMiniType = z.looseObject({
  type: z.string(),
  runAfter: z.optional(z.record(z.string(), z.array(z.string()))),
  actions: z.optional(graphSchema),
  else: branch,
  cases: z.optional(z.record(z.string(), z.looseObject({ actions: z.optional(graphSchema) }))),
  default: branch,
  tools: z.optional(z.record(z.string(), z.looseObject({ actions: z.optional(graphSchema) }))),
});
export const triggerSchema: z.ZodMiniType = z.looseObject({ type: z.string() });
const definitionSchema = z.looseObject({
  triggers: z.record(z.string(), triggerSchema),
  actions: graphSchema,
});

export function parseDefinition(text: JsonText): Parsed {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return fail({ path: [], ...locate(text, error) });
  }
  return definitionFrom(value);
}

/** A JSON value as a definition, if it has the parts that the walks rely on. */
export function definitionFrom(value: unknown): Parsed {
  if (deeperThan(value, maxDepth)) {
    return fail({ path: [], message: `This is nested deeper than ${maxDepth} levels.` });
  }
  const whole = withDefaults(value);
  const checked = definitionSchema.safeParse(whole);
  if (checked.success) return { ok: true, definition: whole as Definition };
  const issue = checked.error.issues[0];
  const path = issue?.path.map(String) ?? [];
  return fail({ path, message: describe(path, issue?.code) });
}

/** Whether a value still has the parts that the walks rely on. */
export function isDefinition(value: unknown): value is Definition {
  return definitionSchema.safeParse(value).success;
}

export function serializeDefinition(definition: Definition): JsonText {
  return JSON.stringify(definition);
}

function fail(failure: ParseFailure): Parsed {
  return { ok: false, failure };
}

/** Files may leave out an empty list of triggers or actions, and the type of a trigger. */
function withDefaults(value: unknown): unknown {
  if (!isObject(value)) return value;
  const { triggers = {}, actions = {} } = value;
  const whole = isObject(triggers) ? withTypes(triggers) : triggers;
  if (whole === value.triggers && 'actions' in value) return value;
  return { ...value, triggers: whole, actions };
}

function withTypes(triggers: JsonObject): JsonObject {
  const untyped = (one: unknown) => isObject(one) && !Object.hasOwn(one, 'type');
  if (!Object.values(triggers).some(untyped)) return triggers;
  return Object.fromEntries(
    Object.entries(triggers).map(([name, one]) => [
      name,
      isObject(one) && untyped(one) ? { ...one, type: '' } : one,
    ]),
  );
}

function describe(path: readonly string[], code: string | undefined): string {
  if (path.length === 0) return 'A definition is an object with triggers and actions.';
  const last = path.at(-1);
  if (last === 'type') return `“${path.at(-2)}” has no type.`;
  if (code === 'invalid_type') return `“${last}” does not have the form that it must have here.`;
  return `“${last}” cannot be read.`;
}

function locate(text: string, error: unknown): Pick<ParseFailure, 'message' | 'line' | 'column'> {
  const reason = error instanceof Error ? error.message : String(error);
  const position = /position (\d+)/.exec(reason)?.[1];
  if (position === undefined) {
    const isCut = /end of|unterminated/i.test(reason);
    return { message: `This is not valid JSON${isCut ? ': it ends too early' : ''}.` };
  }
  const before = text.slice(0, Number(position)).split('\n');
  const line = before.length;
  const column = (before.at(-1)?.length ?? 0) + 1;
  return { message: `This is not valid JSON at line ${line}, column ${column}.`, line, column };
}

/** Iterative, as the depth is what is in doubt. */
export function deeperThan(value: unknown, limit: number): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > limit) return true;
    level = level.flatMap((one) =>
      typeof one === 'object' && one !== null ? Object.values(one) : [],
    );
  }
  return false;
}
