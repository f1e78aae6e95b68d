/** Steps that ask somebody outside by an address, and the one that answers. */
import { anyValue, field, methods, more, needed, requestFields, webhook } from './field';
import type { ActionManifest } from './manifest';

const look = { group: 'Network', colour: 'green' } as const;
const headers = field('inputs/headers', 'Headers', 'dictionary', more);
const queries = field('inputs/queries', 'Queries', 'dictionary', more);
const body = field('inputs/body', 'Body', 'multiline', anyValue);
const method = field('inputs/method', 'Method', 'combobox', methods);
const request = [method, body, headers, queries];

const response = {
  ...look,
  type: 'Response',
  glyph: 'reply',
  summary: 'Answer {statusCode}: {body}',
  fields: [
    field('inputs/statusCode', 'Status code', 'text', { ...needed, type: 'integer' }),
    field('inputs/headers', 'Headers', 'dictionary'),
    body,
    field('inputs/schema', 'Schema of the body', 'schema', more),
  ],
} as const;

/** Of two kinds. */
const copilot = {
  ...response,
  title: 'Respond to Copilot',
  description: 'Gives values back to the agent that has started the flow.',
  keywords: 'power virtual agents bot return',
  summary: 'Answer {body}',
} as const;

const elsewhere = { group: 'Other workflows and functions', colour: 'indigo' } as const;

export const networkActions: readonly ActionManifest[] = [
  {
    ...look,
    type: 'Http',
    title: 'HTTP',
    description: 'Sends a web request and waits for the answer.',
    glyph: 'globe',
    keywords: 'request rest api call web get post url',
    fields: [...requestFields(), queries, field('inputs/cookie', 'Cookie', 'text', more)],
    summary: '{method} {uri}',
    template: { type: 'Http', inputs: { method: 'GET', uri: '' } },
  },
  {
    ...look,
    type: 'HttpWebhook',
    title: 'HTTP webhook',
    description: 'Subscribes to a service and waits for its call.',
    glyph: 'webhook',
    keywords: 'callback subscribe wait event url',
    fields: webhook.fields,
    summary: 'Wait for a call from {subscribe/uri}',
    template: { type: 'HttpWebhook', inputs: webhook.inputs },
  },
  {
    ...response,
    title: 'Response',
    description: 'Answers whoever has started the flow by a request.',
    keywords: 'reply answer return http status',
    template: { type: 'Response', kind: 'Http', inputs: { statusCode: 200, body: '' } },
  },
  {
    ...response,
    apart: { path: ['kind'], is: 'PowerApp' },
    title: 'Respond to a Power App or flow',
    description: 'Gives values back to the app or flow that called.',
    keywords: 'reply return powerapps child output',
    summary: 'Answer {body}',
    template: {
      type: 'Response',
      kind: 'PowerApp',
      inputs: { statusCode: 200, body: {}, schema: { type: 'object', properties: {} } },
    },
  },
  { ...copilot, apart: { path: ['kind'], is: 'VirtualAgent' } },
  { ...copilot, apart: { path: ['kind'], is: 'Skills' } },
  {
    ...elsewhere,
    type: 'Workflow',
    title: 'Run a child flow',
    description: 'Starts another flow and waits for its answer.',
    glyph: 'workflow',
    keywords: 'call workflow subflow nested solution',
    fields: [field('inputs/host/workflowReferenceName', 'Flow', 'text', needed), body, headers],
    summary: 'Run {host/workflowReferenceName}',
    template: { type: 'Workflow', inputs: { host: { workflowReferenceName: '' }, body: {} } },
  },
  {
    ...elsewhere,
    type: 'Workflow',
    apart: { path: ['inputs', 'host', 'workflow'] },
    title: 'Call a workflow',
    description: 'Starts another workflow and waits for its answer.',
    glyph: 'workflow',
    keywords: 'logic app nested child invoke',
    fields: [
      field('inputs/host/workflow/id', 'Workflow', 'text', needed),
      field('inputs/host/triggerName', 'Trigger', 'text', { placeholder: 'manual' }),
      body,
      headers,
    ],
    summary: 'Run {host/workflow/id}',
    template: {
      type: 'Workflow',
      inputs: { host: { triggerName: 'manual', workflow: { id: '' } } },
    },
  },
  {
    ...elsewhere,
    type: 'Function',
    title: 'Azure function',
    description: 'Calls a function that Azure hosts.',
    glyph: 'square-function',
    keywords: 'code serverless',
    fields: [field('inputs/function/id', 'Function', 'text', needed), ...request],
    summary: 'Call {function/id}',
    template: { type: 'Function', inputs: { function: { id: '' }, body: {} } },
  },
  {
    ...elsewhere,
    type: 'Function',
    apart: { path: ['inputs', 'function', 'connectionName'] },
    title: 'Azure function',
    description: 'Calls a function by a connection of the app.',
    glyph: 'square-function',
    keywords: 'code serverless',
    fields: [field('inputs/function/connectionName', 'Connection', 'text', needed), ...request],
    summary: 'Call {function/connectionName}',
  },
  {
    ...elsewhere,
    type: 'InvokeFunction',
    title: 'Call a local function',
    description: 'Calls a function of the same app.',
    glyph: 'square-function',
    keywords: 'code custom',
    fields: [
      field('inputs/functionName', 'Function', 'text', needed),
      field('inputs/parameters', 'Parameters', 'dictionary'),
    ],
    summary: 'Call {functionName}',
    template: { type: 'InvokeFunction', inputs: { functionName: '', parameters: {} } },
  },
  {
    ...elsewhere,
    type: 'ApiManagement',
    title: 'API Management',
    description: 'Calls an operation of an API behind API Management.',
    glyph: 'layers',
    keywords: 'azure apim gateway',
    fields: [
      field('inputs/api/id', 'API', 'text', needed),
      method,
      field('inputs/pathTemplate/template', 'Path', 'text', { placeholder: '/orders/{id}' }),
      field('inputs/pathTemplate/parameters', 'Values in the path', 'dictionary'),
      body,
      headers,
      queries,
    ],
    summary: '{method} {pathTemplate/template}',
    template: {
      type: 'ApiManagement',
      inputs: { api: { id: '' }, method: 'GET', pathTemplate: { template: '/', parameters: {} } },
    },
  },
];
