/**
 * The one door to everything that is kept: authorise → validate → act → log → tell. Imports the model,
 * the formats and the engine; stores, connectors and the platform are handed in. Start reading at
 * method.ts, then flows.ts.
 */
import type { Connector } from '../model/connector';
import type { Store } from '../storage/store';
import { admin } from './admin';
import type { Services } from './api';
import { clock } from './clock/clock-methods';
import { connectionMethods, connectorMethods } from './connections';
import { connectorQuestions } from './connector-questions';
import { draftMethods } from './drafts';
import { evaluateMethods } from './evaluate';
import { flowDetails } from './flow-details';
import { flowMethods } from './flows';
import { mail } from './mail';
import { bind, type Method } from './method';
import { network } from './network/network-methods';
import type { Platform } from './platform';
import { relatedRunMethods } from './related-runs';
import { runMethods } from './runs';
import { schedule } from './schedule/preview';
import { session } from './session';
import { sharingMethods } from './sharing';
import { testMethods } from './tests/test-methods';
import { trialMethods } from './trials';
import { versionMethods } from './versions';
import { workspace } from './workspace';

export type { Services } from './api';
export { createPlatformClock, type RealTime } from './clock/platform-clock';
export { clockKey, clockSetting } from './clock/setting';
export { networkKey, networkSetting } from './network/setting';
export type { Platform } from './platform';
export { shownEvent } from './run-journal';
export { createHost, type Host } from './runtime/host';
export { createScheduler, type Scheduler } from './schedule/scheduler';

export interface ServicesParts {
  readonly store: Store;
  readonly connectors: readonly Connector[];
  readonly platform: Platform;
}

/** Every method by its namespace: the only list of what a session can call. */
export function methodTable(connectors: readonly Connector[]) {
  const manifests = connectors.map((one) => one.manifest);
  return {
    session,
    flows: { ...flowMethods(manifests), ...flowDetails, ...versionMethods(manifests) },
    drafts: draftMethods(manifests),
    runs: { ...runMethods(manifests), ...evaluateMethods, ...relatedRunMethods, ...trialMethods },
    tests: testMethods,
    sharing: sharingMethods(manifests),
    connections: connectionMethods(manifests),
    admin,
    connectors: { ...connectorMethods(manifests), ...connectorQuestions(connectors) },
    mail,
    workspace,
    clock,
    network,
    schedule,
  } satisfies { [S in keyof Services]: { [M in keyof Services[S]]: Method } };
}

export function createServices({ store, connectors, platform }: ServicesParts): {
  /** What this person may call; each call is decided anew. */
  as(actorId: string): Services;
} {
  const table = methodTable(connectors);
  return {
    as: (actorId) => {
      const bound: Record<string, Record<string, unknown>> = {};
      for (const [space, methods] of Object.entries(table)) {
        const calls: Record<string, unknown> = {};
        for (const [name, method] of Object.entries(methods as Record<string, Method>)) {
          calls[name] = bind(`${space}.${name}`, method, actorId, { store, platform });
        }
        bound[space] = calls;
      }
      return bound as unknown as Services;
    },
  };
}
