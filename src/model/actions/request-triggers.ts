/** Triggers that somebody fires: by a button, from an app or a bot, or by a request to an address. */
import { field, methods, more } from './field';
import type { TriggerManifest } from './manifest';

const schema = field('inputs/schema', 'Schema of the body', 'schema');
const asks = { type: 'object', properties: {}, required: [] } as const;

const http: TriggerManifest = {
  group: 'Over HTTP',
  type: 'Request',
  title: 'When an HTTP request is received',
  description: 'Starts when somebody calls its address.',
  colour: 'green',
  glyph: 'globe',
  keywords: 'webhook url api post call web rest',
  fields: [
    schema,
    field('inputs/method', 'Method', 'combobox', { ...more, ...methods }),
    field('inputs/relativePath', 'Relative path', 'text', { ...more, placeholder: 'orders/{id}' }),
  ],
  summary: 'Somebody calls its address',
};

/** Kinds that come with flows from elsewhere; here they start as a button does. */
function asked(kind: string, title: string, glyph: string): TriggerManifest {
  return {
    group: 'By hand',
    type: 'Request',
    apart: { path: ['kind'], is: kind },
    title,
    description: 'Starts when it is called.',
    colour: 'violet',
    glyph,
    keywords: '',
    fields: [],
    summary: '',
  };
}

export const requestTriggers: readonly TriggerManifest[] = [
  {
    group: 'By hand',
    type: 'Request',
    apart: { path: ['kind'], is: 'Button' },
    title: 'Manually trigger a flow',
    description: 'Somebody presses the button.',
    colour: 'blue',
    glyph: 'mouse-pointer-click',
    keywords: 'button instant press start hand',
    fields: [],
    summary: '',
    template: { type: 'Request', kind: 'Button', inputs: { schema: asks } },
  },
  {
    ...asked('PowerAppV2', 'When Power Apps calls a flow (V2)', 'layers'),
    description: 'Starts when an app calls it.',
    keywords: 'app powerapps instant',
    template: { type: 'Request', kind: 'PowerAppV2', inputs: { schema: asks } },
  },
  asked('PowerApp', 'When Power Apps calls a flow', 'layers'),
  asked('Skills', 'When an agent calls the flow', 'bot'),
  asked('VirtualAgent', 'When an agent calls the flow', 'bot'),
  asked('Agent', 'When a chat session starts', 'bot'),
  asked('ApiConnection', 'For a selected item', 'mouse-pointer-click'),
  asked('GeoFence', 'When I enter or leave an area', 'map'),
  { ...http, template: { type: 'Request', kind: 'Http', inputs: { schema: {} } } },
  { ...http, type: 'Manual' },
];
