/** What of a run leaves the services: events without the values that are to be hidden. */
import type { JsonText } from '../definition';
import type { RunEvent, Secured } from './events';

/** Stands for a value that had to be there and is hidden. */
export const hiddenText: JsonText = '"(hidden)"';

export interface HiddenParts {
  readonly trigger: Secured;
  /** By name of the action. */
  readonly actions: ReadonlyMap<string, Secured>;
  /** Whether a Response is among them. */
  readonly response: boolean;
}

const none: Secured = [];

/**
 * `parts`: what the definition hides, beside what an event says of itself. Where a call stands (`next`)
 * is for its host alone, and may hold an address that lets in.
 */
export function withoutSecured(event: RunEvent, parts: HiddenParts): RunEvent {
  switch (event.type) {
    case 'runStarted':
      return { ...event, trigger: shownTrigger(event.trigger, parts.trigger) };
    case 'actionContinued':
      return { ...event, next: hiddenText };
    case 'itemsListed':
      return hides(event, parts, 'inputs') ? { ...event, items: hiddenItems(event.items) } : event;
    case 'iterationStarted':
      return event.item !== undefined && hides(event, parts, 'inputs')
        ? { ...event, item: hiddenText }
        : event;
    case 'actionStarted':
      return hides(event, parts, 'inputs') ? withoutInputs(event) : event;
    case 'actionFinished':
      return shownResult(event, parts);
    case 'responded':
      return shownResponse(event, parts);
    default:
      return event;
  }
}

type Event<T extends RunEvent['type']> = Extract<RunEvent, { readonly type: T }>;

function hides(
  event: { readonly action: string; readonly secured?: Secured },
  { actions }: HiddenParts,
  part: 'inputs' | 'outputs',
): boolean {
  return [...(event.secured ?? none), ...(actions.get(event.action) ?? none)].includes(part);
}

function shownTrigger(trigger: Event<'runStarted'>['trigger'], secured: Secured) {
  if (secured.length === 0) return trigger;
  const { inputs, ...rest } = trigger;
  return {
    ...rest,
    secured,
    ...(inputs === undefined || secured.includes('inputs') ? {} : { inputs }),
    ...(secured.includes('outputs') ? { outputs: hiddenText } : {}),
  };
}

function withoutInputs(event: Event<'actionStarted'>): RunEvent {
  const { inputs: _inputs, ...rest } = event;
  return { ...rest, secured: [...new Set([...(event.secured ?? none), 'inputs' as const])] };
}

/** What a step puts into variables and tracked properties is made of its inputs. */
function shownResult(event: Event<'actionFinished'>, parts: HiddenParts): RunEvent {
  const secured = (['inputs', 'outputs'] as const).filter((part) => hides(event, parts, part));
  if (secured.length === 0) return event;
  const { inputs, outputs, trackedProperties: _tracked, ...rest } = event;
  const { variables, appended } = event;
  return {
    ...rest,
    secured,
    ...(inputs === undefined || secured.includes('inputs') ? {} : { inputs }),
    ...(outputs === undefined || secured.includes('outputs') ? {} : { outputs }),
    ...(variables && { variables: mapValues(variables, () => hiddenText) }),
    ...(appended && { appended: { ...appended, value: hiddenText } }),
  };
}

function shownResponse(event: Event<'responded'>, { response }: HiddenParts): RunEvent {
  if (!response) return event;
  const { statusCode } = event.response;
  return { ...event, response: { statusCode, secured: ['outputs'] } };
}

/** As many as there are, so that a loop can be counted. */
function hiddenItems(items: JsonText): JsonText {
  return JSON.stringify((JSON.parse(items) as unknown[]).map(() => null));
}

function mapValues<T>(record: Readonly<Record<string, T>>, make: () => T): Record<string, T> {
  return Object.fromEntries(Object.keys(record).map((name) => [name, make()]));
}
