/** Steps that wait, and those that reckon with times and numbers. */
import { field, more, needed, oneOf } from './field';
import type { ActionManifest, FieldManifest } from './manifest';

const units = oneOf('Second', 'Minute', 'Hour', 'Day', 'Week', 'Month', 'Year');
const baseTime = field('inputs/baseTime', 'Base time', 'dateTime', needed);
const span = [
  field('inputs/interval', 'Interval', 'text', { ...needed, type: 'integer' }),
  field('inputs/timeUnit', 'Unit', 'choice', { ...needed, ...units }),
];
const zones = oneOf(
  'UTC',
  'GMT Standard Time',
  'W. Europe Standard Time',
  'Romance Standard Time',
  'E. Europe Standard Time',
  'Eastern Standard Time',
  'Central Standard Time',
  'Pacific Standard Time',
  'India Standard Time',
  'China Standard Time',
  'Tokyo Standard Time',
  'AUS Eastern Standard Time',
);
const formatString = field('inputs/formatString', 'Format', 'combobox', {
  ...more,
  choices: [
    { value: 'g', title: 'Short date and time (g)' },
    { value: 'd', title: 'Short date (d)' },
    { value: 'D', title: 'Long date (D)' },
    { value: 't', title: 'Short time (t)' },
    { value: 'o', title: 'Round trip (o)' },
    { value: 's', title: 'Sortable (s)' },
  ],
});

const delay = { group: 'Control', type: 'Wait', colour: 'slate', glyph: 'hourglass' } as const;
const text = { type: 'string' } as const;

export const timeActions: readonly ActionManifest[] = [
  {
    ...delay,
    title: 'Delay',
    description: 'Waits for a while.',
    keywords: 'wait pause sleep timer schedule',
    fields: [
      field('inputs/interval/count', 'Count', 'text', { ...needed, type: 'integer' }),
      field('inputs/interval/unit', 'Unit', 'choice', { ...needed, ...units }),
    ],
    summary: 'Wait {interval/count} {interval/unit}',
    template: { type: 'Wait', inputs: { interval: { count: 1, unit: 'Minute' } } },
  },
  {
    ...delay,
    apart: { path: ['inputs', 'until'] },
    title: 'Delay until',
    description: 'Waits until a set time.',
    keywords: 'wait pause date timer schedule',
    fields: [field('inputs/until/timestamp', 'Time', 'dateTime', needed)],
    summary: 'Wait until {until/timestamp}',
    template: { type: 'Wait', inputs: { until: { timestamp: '' } } },
  },
  expression(
    'CurrentTime',
    'Current time',
    'Gives the current time.',
    'now today utc date',
    [],
    'Now, in UTC',
  ),
  expression(
    'AddToTime',
    'Add to time',
    'Adds a span to a time.',
    'date plus days hours later',
    [baseTime, ...span, formatString],
    '{baseTime} plus {interval} {timeUnit}',
  ),
  expression(
    'SubtractFromTime',
    'Subtract from time',
    'Takes a span from a time.',
    'date minus days hours before',
    [baseTime, ...span, formatString],
    '{baseTime} minus {interval} {timeUnit}',
  ),
  expression(
    'GetFutureTime',
    'Get future time',
    'Gives a time in the future, counted from now.',
    'date later in days',
    [...span, formatString],
    '{interval} {timeUnit} from now',
  ),
  expression(
    'GetPastTime',
    'Get past time',
    'Gives a time in the past, counted from now.',
    'date before ago',
    [...span, formatString],
    '{interval} {timeUnit} ago',
  ),
  expression(
    'ConvertTimeZone',
    'Convert time zone',
    'Turns a time into that of another time zone.',
    'date local utc',
    [
      baseTime,
      field('inputs/sourceTimeZone', 'From', 'combobox', { ...needed, ...zones }),
      field('inputs/destinationTimeZone', 'To', 'combobox', { ...needed, ...zones }),
      formatString,
    ],
    '{baseTime} in {destinationTimeZone}',
  ),
  {
    ...expression(
      'FormatNumber',
      'Format number',
      'Writes a number as people of a place write it.',
      'currency decimals text percent',
      [
        field('inputs/number', 'Number', 'text', { ...needed, type: 'number' }),
        field('inputs/format', 'Format', 'combobox', {
          ...needed,
          ...oneOf(['N2', '1,234.50 (N2)'], ['C2', '£1,234.50 (C2)'], ['P1', '12.3 % (P1)']),
        }),
        field('inputs/locale', 'Locale', 'combobox', {
          ...more,
          ...oneOf('en-GB', 'en-US', 'de-DE', 'fr-FR', 'es-ES', 'it-IT', 'nl-NL', 'sv-SE'),
        }),
      ],
      '{number} as {format}',
    ),
    group: 'Data operations',
    glyph: 'hash',
  },
];

function expression(
  kind: string,
  title: string,
  description: string,
  keywords: string,
  fields: readonly FieldManifest[],
  summary: string,
): ActionManifest {
  const required = fields.filter((one) => one.required);
  const inputs = Object.fromEntries(required.map(({ name }) => [name, firstOf(name)]));
  return {
    type: 'Expression',
    apart: { path: ['kind'], is: kind },
    group: 'Date and time',
    title,
    description,
    colour: 'amber',
    glyph: 'clock',
    keywords,
    fields,
    summary,
    output: text,
    template: { type: 'Expression', kind, inputs },
  };
}

/** What a field holds before anybody has filled it in. */
function firstOf(name: string): string | number {
  if (name === 'interval') return 1;
  return name === 'timeUnit' ? 'Day' : '';
}
