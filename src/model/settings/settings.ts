/**
 * The settings of a step as data: where each is written, and which types of steps honour it. One that is
 * written in a step of another type is shown as well, so that nothing is hidden.
 */
import type { Action, Trigger } from '../definition';
import { isContainer } from '../walk';

export type SettingGroup = 'general' | 'networking' | 'security' | 'tracking' | 'data';

/** How its value is written. */
export type Written =
  /** A value of its own, below these members. */
  | { readonly kind: 'value'; readonly path: readonly string[] }
  /** A name in `operationOptions`; `off`: the name switches it off. */
  | { readonly kind: 'option'; readonly option: string; readonly off?: true }
  /** A text in a list. */
  | { readonly kind: 'listed'; readonly path: readonly string[]; readonly item: string }
  /** On if this very text stands there. */
  | { readonly kind: 'text'; readonly path: readonly string[]; readonly text: string };

export type SettingEditor =
  | 'switch'
  | 'number'
  | 'duration'
  | 'text'
  | 'expressions'
  | 'pairs'
  | 'splitOn'
  | 'retry';

export interface Setting {
  readonly id: SettingId;
  readonly group: SettingGroup;
  readonly editor: SettingEditor;
  readonly written: Written;
  /** Means something only beside this one. */
  readonly beside?: string;
  /** Types in lower case; `*`: any, `plain`: any but containers. */
  readonly actions?: readonly string[];
  readonly triggers?: readonly string[];
}

const connectors = ['apiconnection', 'openapiconnection', 'serviceprovider'];
const webhooks = ['httpwebhook', 'apiconnectionwebhook', 'openapiconnectionwebhook'];
const clouds = ['apimanagement', 'function', 'workflow'];
const asking = ['http', ...connectors, ...clouds];
const polling = ['http', 'apiconnection', 'openapiconnection', 'apimanagement'];
const arriving = ['request', ...polling, 'serviceprovider', ...webhooks];

const value = (...path: string[]): Written => ({ kind: 'value', path });
const option = (name: string): Written => ({ kind: 'option', option: name });
const secured = ['runtimeConfiguration', 'secureData', 'properties'];
const transfer = ['runtimeConfiguration', 'contentTransfer'];

const table = {
  conditions: {
    group: 'general',
    editor: 'expressions',
    written: value('conditions'),
    triggers: ['*'],
  },
  splitOn: { group: 'general', editor: 'splitOn', written: value('splitOn'), triggers: arriving },
  splitOnTrackingId: {
    group: 'general',
    editor: 'text',
    beside: 'splitOn',
    written: value('splitOnConfiguration', 'correlation', 'clientTrackingId'),
    triggers: arriving,
  },
  triggerRuns: {
    group: 'general',
    editor: 'number',
    written: value('runtimeConfiguration', 'concurrency', 'runs'),
    triggers: ['*'],
  },
  waitingRuns: {
    group: 'general',
    editor: 'number',
    beside: 'triggerRuns',
    written: value('runtimeConfiguration', 'concurrency', 'maximumWaitingRuns'),
    triggers: ['*'],
  },
  singleInstance: {
    group: 'general',
    editor: 'switch',
    written: option('SingleInstance'),
    triggers: ['recurrence', 'slidingwindow', ...polling],
  },
  rounds: {
    group: 'general',
    editor: 'number',
    written: value('runtimeConfiguration', 'concurrency', 'repetitions'),
    actions: ['foreach'],
  },
  sequential: {
    group: 'general',
    editor: 'switch',
    written: option('Sequential'),
    actions: ['foreach'],
  },
  untilCount: {
    group: 'general',
    editor: 'number',
    written: value('limit', 'count'),
    actions: ['until', 'agent'],
  },
  timeout: {
    group: 'general',
    editor: 'duration',
    written: value('limit', 'timeout'),
    actions: [...asking, ...webhooks, 'invokefunction', 'wait', 'until', 'agent', 'response'],
  },
  failAtLimits: {
    group: 'general',
    editor: 'switch',
    written: option('FailWhenLimitsReached'),
    actions: ['until'],
  },
  asyncPattern: {
    group: 'networking',
    editor: 'switch',
    written: { kind: 'option', option: 'DisableAsyncPattern', off: true },
    actions: asking,
  },
  asyncResponse: {
    group: 'networking',
    editor: 'switch',
    written: option('Asynchronous'),
    actions: ['response'],
  },
  retry: {
    group: 'networking',
    editor: 'retry',
    written: value('inputs', 'retryPolicy'),
    actions: [...asking, 'invokefunction', 'apiconnectionwebhook', 'openapiconnectionwebhook'],
    triggers: polling,
  },
  pagination: {
    group: 'networking',
    editor: 'number',
    written: value('runtimeConfiguration', 'paginationPolicy', 'minimumItemCount'),
    actions: ['http', ...connectors],
  },
  chunking: {
    group: 'networking',
    editor: 'switch',
    written: { kind: 'text', path: [...transfer, 'transferMode'], text: 'Chunked' },
    actions: ['http', ...connectors],
  },
  uploadChunk: {
    group: 'networking',
    editor: 'number',
    beside: 'chunking',
    written: value(...transfer, 'uploadChunkSize'),
    actions: ['http', ...connectors],
  },
  downloadChunk: {
    group: 'networking',
    editor: 'number',
    beside: 'chunking',
    written: value(...transfer, 'downloadChunkSize'),
    actions: ['http', ...connectors],
  },
  suppressHeaders: {
    group: 'networking',
    editor: 'switch',
    written: option('SuppressWorkflowHeaders'),
    actions: ['http', 'httpwebhook', ...clouds],
  },
  suppressResponseHeaders: {
    group: 'networking',
    editor: 'switch',
    written: option('SuppressWorkflowHeadersOnResponse'),
    actions: ['response'],
    triggers: ['request'],
  },
  secureInputs: {
    group: 'security',
    editor: 'switch',
    written: { kind: 'listed', path: secured, item: 'inputs' },
    actions: ['plain'],
    triggers: ['*'],
  },
  secureOutputs: {
    group: 'security',
    editor: 'switch',
    written: { kind: 'listed', path: secured, item: 'outputs' },
    actions: ['plain'],
    triggers: ['*'],
  },
  authorisationHeaders: {
    group: 'security',
    editor: 'switch',
    written: option('IncludeAuthorizationHeadersInOutputs'),
    actions: ['httpwebhook'],
    triggers: ['request', 'httpwebhook'],
  },
  tracked: {
    group: 'tracking',
    editor: 'pairs',
    written: value('trackedProperties'),
    actions: ['*'],
  },
  trackingId: {
    group: 'tracking',
    editor: 'text',
    written: value('correlation', 'clientTrackingId'),
    triggers: ['*'],
  },
  schemaValidation: {
    group: 'data',
    editor: 'switch',
    written: option('EnableSchemaValidation'),
    triggers: ['request'],
  },
  decompression: {
    group: 'data',
    editor: 'switch',
    written: { kind: 'option', option: 'DisableAutomaticDecompression', off: true },
    actions: ['http'],
    triggers: ['http'],
  },
} as const satisfies Record<string, Omit<Setting, 'id'>>;

export type SettingId = keyof typeof table;

export const settings: readonly Setting[] = Object.entries(table).map(([id, one]) => ({
  id: id as SettingId,
  ...one,
}));

/** Whether steps of this type honour it. */
export function allows(
  setting: Setting,
  kind: 'action' | 'trigger',
  step: Action | Trigger,
): boolean {
  const types = kind === 'trigger' ? setting.triggers : setting.actions;
  if (!types) return false;
  if (types.includes('*') || types.includes(step.type.toLowerCase())) return true;
  return types.includes('plain') && kind === 'action' && !isContainer(step as Action);
}
