/** What starts a flow: how often, how many runs at once. */
import type { Json, JsonObject, Trigger } from '../definition';
import type { Frequency } from '../dialect';
import { isObject } from '../step';
import type { Context } from './context';
import { fieldTitle } from './field-title';
import { lowerCase, typeOf } from './outline';
import type { Finding } from './problem';
import { choiceFinding, rangeFinding } from './values';
import { words } from './words';

export function triggerFindings(trigger: Trigger, context: Context): readonly Finding[] {
  const found = [
    ...concurrencyFindings(trigger, context),
    ...descriptionFindings(trigger.description, context),
  ];
  const { recurrence } = trigger as { readonly recurrence?: Json };
  if (isObject(recurrence)) return [...found, ...recurrenceFindings(recurrence, context)];
  if (!clocks.has(typeOf(trigger)) || recurrence !== undefined) return found;
  const message = words.missingParameter(fieldTitle(trigger, ['recurrence']));
  return [...found, { code: 'missingParameter', path: ['recurrence'], message }];
}

/** Of an action or a trigger. */
export function descriptionFindings(
  description: string | undefined,
  { dialect }: Context,
): readonly Finding[] {
  const most = dialect.limits.description;
  if (typeof description !== 'string' || description.length <= most) return none;
  const message = words.descriptionTooLong(description.length, most);
  return [{ code: 'descriptionTooLong', path: ['description'], message }];
}

const none: readonly Finding[] = [];

function concurrencyFindings(
  { runtimeConfiguration }: Trigger,
  context: Context,
): readonly Finding[] {
  const concurrency = runtimeConfiguration?.concurrency;
  if (!isObject(concurrency)) return none;
  const { triggerConcurrency, waitingRuns } = context.dialect.limits;
  const path = ['runtimeConfiguration', 'concurrency'];
  const { runs, maximumWaitingRuns: waiting } = concurrency;
  return [
    ...rangeFinding('concurrency', runs, triggerConcurrency, [...path, 'runs'], words.runs),
    ...rangeFinding(
      'concurrency',
      waiting,
      waitingRuns,
      [...path, 'maximumWaitingRuns'],
      words.waitingRuns,
    ),
  ];
}

const clocks = new Set(['recurrence', 'slidingwindow']);
const frequencies = ['Second', 'Minute', 'Hour', 'Day', 'Week', 'Month', 'Year'];

function recurrenceFindings(
  { frequency, interval }: JsonObject,
  context: Context,
): readonly Finding[] {
  const path = ['recurrence', 'frequency'];
  if (frequency === undefined) {
    return [{ code: 'missingParameter', path, message: words.missingParameter('frequency') }];
  }
  const strange = choiceFinding(frequency, frequencies, path, context);
  if (strange.length > 0 || typeof frequency !== 'string') return strange;
  const range = context.dialect.limits.recurrence[lowerCase(frequency) as Frequency];
  if (!range) return none;
  return rangeFinding(
    'recurrenceRange',
    interval,
    range,
    ['recurrence', 'interval'],
    words.interval(frequency),
  );
}
