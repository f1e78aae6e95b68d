import type { Json } from '../definition';
import type { FieldManifest, TriggerManifest } from './manifest';

const recurrence: FieldManifest = {
  name: 'recurrence',
  path: ['recurrence'],
  title: 'Recurrence',
  type: 'object',
  editor: 'json',
  required: true,
};

const daily: { readonly [member: string]: Json } = {
  recurrence: { frequency: 'Day', interval: 1 },
};

const look = { colour: 'blue', glyph: 'calendar-clock', kind: '', fields: [recurrence] } as const;
const summary = 'every {recurrence/interval} {recurrence/frequency}';

/** The clock starts the flow; what passes while nothing runs is not made up. */
export const recurrenceTrigger: TriggerManifest = {
  ...look,
  type: 'Recurrence',
  title: 'Recurrence',
  description: 'The flow starts at times that you name.',
  keywords: ['schedule', 'time', 'daily', 'timer'],
  summary,
  template: { type: 'Recurrence', ...daily },
};

/** The clock starts the flow for each window of time, also for those that passed. */
export const slidingWindowTrigger: TriggerManifest = {
  ...look,
  type: 'SlidingWindow',
  title: 'Sliding window',
  description: 'The flow starts for each stretch of time, and makes up for missed ones.',
  keywords: ['schedule', 'time', 'window'],
  summary,
  template: { type: 'SlidingWindow', ...daily },
};
