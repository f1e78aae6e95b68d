/** Breakpoints and results of test runs outlive a reload: the browser keeps them, by flow. */
import * as z from 'zod/mini';
import type { JsonObject } from '../../model/definition';
import { isObject } from '../../model/step';
import { readSetting, writeSetting } from '../../ui';
import type { Designer } from '../store';
import { noTrial, type Trial } from './trial';

const step = z.string().check(z.maxLength(200));
const schema = z.object({
  breakpoints: z.record(step, z.string().check(z.maxLength(8200))),
  mocks: z.record(step, z.custom<JsonObject>(isObject)),
});

const keyOf = (flowId: string) => `millrace-trial-${flowId}`;

/** Until the answer is called. */
export function keepTrial({ store, show }: Pick<Designer, 'store' | 'show'>, flowId: string) {
  const kept = readTrial(readSetting(keyOf(flowId)));
  if (kept !== noTrial && store.getState().trial === noTrial) show({ trial: kept });
  return store.subscribe(({ trial }, before) => {
    if (trial !== before.trial) writeSetting(keyOf(flowId), trialText(trial));
  });
}

/** What cannot be read is as if nothing had been kept. */
export function readTrial(text: string | null): Trial {
  if (text === null) return noTrial;
  try {
    const { breakpoints, mocks } = schema.parse(JSON.parse(text));
    return {
      breakpoints: new Map(Object.entries(breakpoints)),
      mocks: new Map(Object.entries(mocks)),
    };
  } catch {
    return noTrial;
  }
}

function trialText({ breakpoints, mocks }: Trial): string | null {
  if (breakpoints.size === 0 && mocks.size === 0) return null;
  return JSON.stringify({
    breakpoints: Object.fromEntries(breakpoints),
    mocks: Object.fromEntries(mocks),
  });
}
