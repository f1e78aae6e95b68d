/** What test runs of a flow do otherwise than real ones. No part of the flow; each browser keeps its own. */
import * as z from 'zod/mini';
import type { JsonObject } from '../definition';
import { isObject } from '../step';

export interface Trial {
  /** The steps before which they stop, with the condition for it; empty: always. */
  readonly breakpoints: ReadonlyMap<string, string>;
  /** The results that steps have without doing anything, as the language writes static results. */
  readonly mocks: ReadonlyMap<string, JsonObject>;
}

const step = z.string().check(z.maxLength(200));
const schema = z.object({
  breakpoints: z.record(step, z.string().check(z.maxLength(8200))),
  mocks: z.record(step, z.custom<JsonObject>(isObject)),
});

/** What cannot be read is as if nothing had been kept. */
export function readTrial(text: string | null): Trial | undefined {
  if (text === null) return undefined;
  try {
    const { breakpoints, mocks } = schema.parse(JSON.parse(text));
    return {
      breakpoints: new Map(Object.entries(breakpoints)),
      mocks: new Map(Object.entries(mocks)),
    };
  } catch {
    return undefined;
  }
}

/** Null: there is nothing to keep. */
export function trialText({ breakpoints, mocks }: Trial): string | null {
  if (breakpoints.size === 0 && mocks.size === 0) return null;
  return JSON.stringify({
    breakpoints: Object.fromEntries(breakpoints),
    mocks: Object.fromEntries(mocks),
  });
}
