/** What starts a flow by itself, read from its published version. */
import {
  neverFires,
  type ReadRecurrence,
  readRecurrence,
  triggerKind,
  triggerScope,
} from '../../engine/index';
import type { Definition, JsonText, Trigger } from '../../model/definition';
import { type DialectFacts, dialects } from '../../model/dialect';
import type { Flow, Version } from '../../model/flow';
import { parseDefinition } from '../../model/parse';
import { triggerOf } from '../../model/walk';
import type { ScheduleRow } from '../../storage/schema';
import type { Platform } from '../platform';
import type { Poller } from './poller';

export interface FlowClock {
  readonly definition: Definition;
  readonly name: string;
  readonly trigger: Trigger;
  readonly facts: DialectFacts;
  readonly read: ReadRecurrence;
  readonly by: 'recurrence' | 'window' | 'poll';
  /** What a schedule row keeps of it. */
  readonly kept: Pick<ScheduleRow, 'recurrence' | 'timeZone' | 'catchUp'>;
}

/** Something should start it by itself, and cannot. */
export interface NoClock {
  readonly why: string;
}

/** Null: somebody starts it; the clock has nothing to do with it. */
export function flowClock(
  { dialect }: Pick<Flow, 'dialect'>,
  { definition: text }: Pick<Version, 'definition'>,
  ports: Pick<Platform, 'now' | 'random'>,
  poller: Poller | undefined,
): FlowClock | NoClock | null {
  const parsed = parseDefinition(text);
  const found = parsed.ok ? triggerOf(parsed.definition) : undefined;
  if (!parsed.ok || !found) return null;
  const { definition } = parsed;
  const { name, trigger } = found;
  const start = startOf(trigger, poller);
  if (!start || 'why' in start) return start;
  const facts = dialects[dialect];
  const read = readRecurrence(trigger, triggerScope(definition, null, ports), facts.limits);
  if (read.kind === 'refused') return { why: read.message };
  const { by } = start;
  const catchUp = by === 'window' ? 'makesUp' : 'skips';
  const kept = { recurrence: textOf(read), timeZone: read.timeZone, catchUp } as const;
  return { definition, name, trigger, facts, read, by, kept };
}

function startOf(
  trigger: Trigger,
  poller: Poller | undefined,
): Pick<FlowClock, 'by'> | NoClock | null {
  const never = neverFires(trigger);
  if (never !== undefined) return { why: never };
  switch (triggerKind(trigger)?.startedBy) {
    case 'clock':
      return { by: trigger.type.toLowerCase() === 'slidingwindow' ? 'window' : 'recurrence' };
    case 'polling':
      return poller?.handles(trigger) ? { by: 'poll' } : { why: notAsked };
    case 'webhook':
      return { why: notCalled };
    default:
      return null;
  }
}

const notAsked =
  'It never fires here by itself: what its trigger asks cannot be asked here. It can be run by hand.';
const notCalled =
  'It never fires here by itself: its trigger waits to be called by a service, and none can reach this device. It can be run by hand.';

function textOf({ recurrence, delayMs, timeZone }: ReadRecurrence): JsonText {
  const { zone: _zone, ...rest } = recurrence;
  return JSON.stringify({ ...rest, delayMs, timeZone });
}
