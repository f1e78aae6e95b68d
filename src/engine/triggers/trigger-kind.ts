/**
 * What makes each type of trigger fire, and which of them need a cloud that is not here. Types that are
 * not in the table are refused as unknown.
 */
import type { Trigger } from '../../model/definition';

/**
 * `request`: somebody sends it something. `clock`: a time comes. `polling`: it is asked again and again,
 * by its recurrence. `webhook`: it subscribes, and is called back.
 */
export type StartedBy = 'request' | 'clock' | 'polling' | 'webhook';

export interface TriggerKind {
  readonly startedBy: StartedBy;
  /** Why it cannot fire here by itself, whatever its operation; somebody may still run the flow by hand. */
  readonly needs?: CloudNeed;
}

export type CloudNeed = 'serviceProvider' | 'notifications' | 'batch' | 'integrationAccount';

const kinds: Readonly<Record<string, TriggerKind>> = {
  // A file may leave the type out; all that is known is that something starts it.
  '': { startedBy: 'request' },
  request: { startedBy: 'request' },
  manual: { startedBy: 'request' },
  recurrence: { startedBy: 'clock' },
  slidingwindow: { startedBy: 'clock' },
  http: { startedBy: 'polling' },
  apiconnection: { startedBy: 'polling' },
  openapiconnection: { startedBy: 'polling' },
  apimanagement: { startedBy: 'polling' },
  httpwebhook: { startedBy: 'webhook' },
  apiconnectionwebhook: { startedBy: 'webhook' },
  openapiconnectionwebhook: { startedBy: 'webhook' },
  apiconnectionnotification: { startedBy: 'webhook', needs: 'notifications' },
  openapiconnectionnotification: { startedBy: 'webhook', needs: 'notifications' },
  serviceprovider: { startedBy: 'polling', needs: 'serviceProvider' },
  batch: { startedBy: 'webhook', needs: 'batch' },
  eventgridwebhook: { startedBy: 'webhook', needs: 'notifications' },
  as2: { startedBy: 'request', needs: 'integrationAccount' },
};

export function triggerKind(trigger: Pick<Trigger, 'type'>): TriggerKind | undefined {
  const type = trigger.type.toLowerCase();
  return Object.hasOwn(kinds, type) ? kinds[type] : undefined;
}

/** The kinds of a Request that ask a person, an app or a bot for inputs by name. */
const asking = new Set([
  'button',
  'powerapp',
  'powerappv2',
  'virtualagent',
  'skills',
  'apiconnection',
]);

export function asksForInputs({ type, kind = '' }: Pick<Trigger, 'type' | 'kind'>): boolean {
  return /^(?:request|manual)$/i.test(type) && asking.has(kind.toLowerCase());
}

const needWords: Readonly<Record<CloudNeed, string>> = {
  serviceProvider: 'a built-in connector of Logic Apps Standard, which runs in Azure only',
  notifications: 'notifications of a service, which can reach a cloud only',
  batch: 'batches, which Azure collects',
  integrationAccount: 'an integration account of Azure',
};

/** A sentence for whoever wonders why such a flow never starts; undefined if it can. */
export function neverFires(trigger: Pick<Trigger, 'type'>): string | undefined {
  const kind = triggerKind(trigger);
  if (!kind) return `The trigger type '${trigger.type}' is unknown, so it never fires here.`;
  return kind.needs && `It never fires here by itself: it needs ${needWords[kind.needs]}.`;
}
