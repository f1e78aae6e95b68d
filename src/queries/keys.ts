/** Query keys begin with the actor: what one person may see is never another's cache. */
import type { FlowTab, News } from '../services/api';

type Key = readonly unknown[];

export const keys = {
  all: (actor: string): Key => [actor],
  session: (actor: string): Key => [actor, 'session'],
  people: (actor: string): Key => [actor, 'people'],
  flows: (actor: string, environmentId?: string, tab?: FlowTab): Key =>
    drop([actor, 'flows', environmentId, tab]),
  flow: (actor: string, flowId: string): Key => [actor, 'flow', flowId],
  details: (actor: string, flowId?: string): Key => drop([actor, 'details', flowId]),
  principals: (actor: string, environmentId: string, text: string): Key => [
    actor,
    'principals',
    environmentId,
    text,
  ],
  impact: (actor: string, flowId: string, principalId: string): Key => [
    actor,
    'details',
    flowId,
    'impact',
    principalId,
  ],
  copies: (actor: string): Key => [actor, 'copies'],
  audit: (actor: string, environmentId: string): Key => [actor, 'audit', environmentId],
  versions: (actor: string, flowId: string): Key => [actor, 'versions', flowId],
  /** What a version holds never changes. */
  version: (actor: string, flowId: string, number: number): Key => [
    actor,
    'version',
    flowId,
    number,
  ],
  tests: (actor: string, flowId: string): Key => [actor, 'tests', flowId],
  draft: (actor: string, flowId: string): Key => [actor, 'draft', flowId],
  clashes: (actor: string, flowId: string): Key => [actor, 'clashes', flowId],
  runs: (actor: string, environmentId?: string, flowId?: string): Key =>
    drop([actor, 'runs', environmentId, flowId]),
  run: (actor: string, runId: string): Key => [actor, 'run', runId],
  connections: (actor: string): Key => [actor, 'connections'],
  connectors: (actor: string): Key => [actor, 'connectors'],
  mail: (actor: string): Key => [actor, 'mail'],
  storage: (actor: string): Key => [actor, 'storage'],
  clock: (actor: string): Key => [actor, 'clock'],
  network: (actor: string): Key => [actor, 'network'],
  welcome: (actor: string): Key => [actor, 'welcome'],
};

function drop(parts: readonly unknown[]): Key {
  return parts.filter((one) => one !== undefined);
}

/** Which keys a piece of news makes stale. Open drafts and runs are feeds and follow by themselves. */
export function invalidates(actor: string, news: News): readonly Key[] {
  switch (news.kind) {
    case 'flow':
      return [
        keys.flows(actor),
        keys.flow(actor, news.id),
        keys.details(actor, news.id),
        keys.versions(actor, news.id),
      ];
    case 'draft':
      return [
        keys.flows(actor),
        keys.flow(actor, news.id),
        keys.details(actor, news.id),
        keys.clashes(actor, news.id),
      ];
    case 'run':
      return [keys.runs(actor), keys.run(actor, news.id), keys.flows(actor), keys.details(actor)];
    case 'connection':
      // Run cards say which connections fit, details which ones are broken.
      return [keys.connections(actor), keys.details(actor), [actor, 'flow']];
    case 'mail':
      return [keys.mail(actor), keys.copies(actor)];
    case 'clock':
      return [keys.clock(actor), keys.details(actor)];
    case 'schedule':
      return [keys.details(actor, news.id)];
    case 'test':
      return [keys.tests(actor, news.id)];
    case 'grant':
    case 'workspace':
      return [keys.all(actor)];
  }
}
