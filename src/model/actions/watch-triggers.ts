/** Triggers that look at something outside: asked again and again, or called back. */
import type { Json } from '../definition';
import { recurrenceField } from './clock-triggers';
import { connectorSteps } from './connector-steps';
import { field, methods, more, requestFields, webhook } from './field';
import type { TriggerManifest } from './manifest';

const look = {
  group: 'Over HTTP',
  colour: 'green',
  keywords: 'poll subscribe event web url callback',
} as const;
const everyFiveMinutes: { readonly [member: string]: Json } = {
  recurrence: { frequency: 'Minute', interval: 5 },
};
/** Nothing here can be reached by, or collects, what would fire them. */
const cloudOnly = new Set([
  'ServiceProvider',
  'ApiConnectionNotification',
  'OpenApiConnectionNotification',
]);

export const watchTriggers: readonly TriggerManifest[] = [
  {
    ...look,
    type: 'Http',
    title: 'HTTP',
    description: 'Asks an address regularly; news starts a run.',
    glyph: 'globe',
    fields: [
      recurrenceField,
      ...requestFields(),
      field('inputs/queries', 'Queries', 'dictionary', more),
    ],
    summary: '{method} {uri}',
    template: { type: 'Http', inputs: { method: 'GET', uri: '' }, ...everyFiveMinutes },
  },
  {
    ...look,
    type: 'HttpWebhook',
    title: 'HTTP webhook',
    description: 'Subscribes to a service; each call starts a run.',
    glyph: 'webhook',
    fields: webhook.fields,
    summary: 'Called by {subscribe/uri}',
    template: { type: 'HttpWebhook', inputs: webhook.inputs },
  },
  {
    group: 'Over HTTP',
    type: 'ApiManagement',
    title: 'API Management',
    description: 'Asks an API behind API Management again and again.',
    colour: 'indigo',
    glyph: 'layers',
    keywords: '',
    fields: [
      recurrenceField,
      field('inputs/api/id', 'API', 'text'),
      field('inputs/method', 'Method', 'combobox', methods),
      field('inputs/pathTemplate/template', 'Path', 'text'),
      field('inputs/pathTemplate/parameters', 'Values in the path', 'dictionary'),
    ],
    summary: '{method} {pathTemplate/template}',
  },
  {
    group: 'Over HTTP',
    type: 'Batch',
    title: 'Batch',
    description: 'Gathers messages; starts when there are enough.',
    colour: 'indigo',
    glyph: 'inbox',
    keywords: '',
    fields: [
      field('inputs/mode', 'Mode', 'text'),
      field('inputs/batchGroupName', 'Group', 'text'),
      field('inputs/configurations', 'Batches', 'json'),
    ],
    summary: '',
    runsElsewhere: true,
  },
  ...connectorSteps.map((one) => ({
    ...one,
    group: 'Connectors' as const,
    ...(cloudOnly.has(one.type) && { runsElsewhere: true as const }),
  })),
];
