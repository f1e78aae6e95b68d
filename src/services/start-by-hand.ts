/** A run that a person starts: what that delivers to a trigger of any kind. */
import {
  admit,
  type Delivery,
  nextTime,
  readRecurrence,
  type TriggerData,
  timetableOf,
  triggerKind,
  triggerScope,
} from '../engine/index';
import type { Definition, JsonObject } from '../model/definition';
import type { DialectFacts } from '../model/dialect';
import { triggerOf } from '../model/walk';
import type { ReadTx } from '../storage/store';
import type { WriteCall } from './method';
import type { NewRun } from './new-run';
import { refuse } from './refusals';
import { loadOf, slotLimits, slotTaker } from './schedule/slots';
import { queueFull } from './schedule/start-runs';

/** What the trigger makes of it; refuses what must not become a run. */
export function byHand(call: WriteCall, body: JsonObject) {
  return (definition: Definition, dialect: DialectFacts): readonly TriggerData[] => {
    const { platform, now } = call;
    const ports = { now: () => now, random: platform.random };
    const delivery = deliveryOf(call, body, definition, dialect);
    const admission = admit(definition, delivery, ports, dialect);
    if (admission.kind === 'refused') {
      const { code, message, statusCode } = admission;
      return refuse('InvalidRequest', statusCode, message, { code });
    }
    if (admission.kind === 'skipped') return refuse('InvalidRequest', 400, notStarted);
    return admission.runs;
  };
}

const notStarted =
  'No run was started: a condition of the trigger does not hold, or there was nothing to split.';

/** A press of the button, a time that comes now, or what an event would have brought. */
function deliveryOf(
  call: WriteCall,
  body: JsonObject,
  definition: Definition,
  dialect: DialectFacts,
): Delivery {
  const trigger = triggerOf(definition)?.trigger;
  const value = body as Extract<Delivery, { kind: 'polled' }>['outputs'];
  switch (trigger && triggerKind(trigger)?.startedBy) {
    case 'clock':
      return { kind: 'tick', ...windowNow(call, definition, dialect) };
    case 'polling':
    case 'webhook':
      return { kind: 'polled', outputs: { headers: {}, body: value } };
    default:
      return { kind: 'request', headers: headersOf(call), body: value };
  }
}

/** Of a sliding window that somebody runs now: the one that begins now. */
function windowNow(
  { now, platform }: WriteCall,
  definition: Definition,
  { limits }: DialectFacts,
): Pick<Extract<Delivery, { kind: 'tick' }>, 'window'> {
  const trigger = triggerOf(definition)?.trigger;
  if (trigger?.type.toLowerCase() !== 'slidingwindow') return {};
  const ports = { now: () => now, random: platform.random };
  const read = readRecurrence(trigger, triggerScope(definition, null, ports), limits);
  if (read.kind === 'refused') return refuse('InvalidRequest', read.statusCode, read.message);
  const { start: _start, ...recurrence } = read.recurrence;
  const end = nextTime(timetableOf(recurrence, now), now);
  return { window: { start: now, end: end ?? now } };
}

/** Who pressed, and when. */
function headersOf({ actor, now }: WriteCall): Readonly<Record<string, string>> {
  return {
    'x-ms-user-name': actor.name,
    'x-ms-user-email': actor.mail,
    'x-ms-user-id': actor.id,
    'x-ms-user-timestamp': new Date(now).toISOString(),
  };
}

/** A slot for each run that begins, where the trigger limits them; refuses what not even the queue takes. */
export async function takeSlots(
  tx: ReadTx,
  flowId: string,
  definition: Definition,
  dialect: DialectFacts,
): Promise<() => Pick<NewRun, 'slot'>> {
  const trigger = triggerOf(definition)?.trigger;
  const limits = trigger && slotLimits(trigger, dialect);
  if (!limits) return () => ({});
  const take = slotTaker(limits, await loadOf(tx, flowId));
  return () => {
    const slot = take();
    if (slot === 'full') {
      return refuse('InvalidRequest', 429, queueFull.message, { code: queueFull.code });
    }
    return { slot: { slots: limits.runs, isFree: slot === 'free' } };
  };
}
