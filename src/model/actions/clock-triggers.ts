/** Triggers that a time fires. */
import type { Json } from '../definition';
import { field, more, needed } from './field';
import type { TriggerManifest } from './manifest';

export const recurrenceField = field('recurrence', 'Recurrence', 'recurrence', needed);

const daily: { readonly [member: string]: Json } = {
  recurrence: { frequency: 'Day', interval: 1 },
};

const look = {
  group: 'On a schedule',
  colour: 'blue',
  glyph: 'calendar-clock',
  summary: '{recurrence}',
  givesNothing: true,
} as const;

export const clockTriggers: readonly TriggerManifest[] = [
  {
    ...look,
    // The clock starts the flow; what passes while nothing runs is not made up.
    type: 'Recurrence',
    title: 'Recurrence',
    description: 'Starts at set times, such as every morning.',
    keywords: 'schedule time daily weekly timer clock cron',
    fields: [recurrenceField],
    template: { type: 'Recurrence', ...daily },
  },
  {
    ...look,
    type: 'SlidingWindow',
    title: 'Sliding window',
    description: 'Starts for each stretch of time, and catches up.',
    keywords: 'schedule time window backlog',
    fields: [
      recurrenceField,
      field('inputs/delay', 'Delay of each start', 'text', { ...more, placeholder: 'PT15M' }),
    ],
    template: { type: 'SlidingWindow', ...daily },
  },
];
