/** Lists of flows: what a row shows beyond the flow itself. */
import type { Flow } from '../model/flow';
import type { ReadTx } from '../storage/store';
import type { FlowSummary, FlowTab, Principal } from './api';
import { grantsOf } from './guard/relations';
import type { Standing } from './guard/roles';
import { standing } from './guard/roles';
import { findPrincipal } from './principals';

const shownRuns = 12;
const historyMs = 28 * 24 * 3600 * 1000;

export const summaryTables = ['flows', 'grants', 'people', 'groups', 'runs', 'drafts'] as const;

/** The flows of an environment that stand in this list for this person, last changed first. */
export async function flowsIn(
  tx: ReadTx,
  who: Standing,
  environmentId: string,
  tab: FlowTab,
): Promise<readonly Flow[]> {
  const flows = await tx.list('flows', {
    index: 'byEnvironment',
    from: environmentId,
    to: environmentId,
  });
  const mine: Flow[] = [];
  for (const flow of flows) {
    if (await belongs(tx, who, flow, tab)) mine.push(flow);
  }
  return mine.sort((a, b) => b.modifiedAt - a.modifiedAt);
}

async function belongs(tx: ReadTx, who: Standing, flow: Flow, tab: FlowTab): Promise<boolean> {
  const created = flow.creatorId === who.actor.id;
  if ((flow.deletedAt !== undefined) !== (tab === 'deleted')) return false;
  if (tab === 'mine' || tab === 'deleted') return created;
  const { roles } = await standing(tx, who.actor.id, flow.environmentId, flow);
  const owner = roles.some((one) => owning.has(one));
  if (tab === 'team') return owner && (!created || (await hasCoOwners(tx, flow.id)));
  return !owner && roles.some((one) => running.has(one));
}

const owning = new Set<string>(['creator', 'coOwner', 'groupOwner', 'guestOwner']);
/** An owner who lacks the maker role may only run, so the flow stands among those. */
const running = new Set<string>(['runOnlyUser', 'runOnlyGroup', 'coOwnerWithoutMaker']);

async function hasCoOwners(tx: ReadTx, flowId: string): Promise<boolean> {
  const grants = await grantsOf(tx, flowId);
  return grants.some((one) => one.role === 'owner');
}

export async function summarize(tx: ReadTx, flow: Flow, now: number): Promise<FlowSummary> {
  const since = now - historyMs;
  const range = { index: 'byFlow', from: [flow.id, since], to: [flow.id, Number.MAX_SAFE_INTEGER] };
  const latest = await tx.list('runs', { ...range, descending: true, limit: shownRuns });
  const draft = await tx.get('drafts', flow.id);
  const lastRunAt = latest[0]?.startedAt;
  return {
    ...flow,
    owners: await ownersOf(tx, flow),
    lastRuns: latest.reverse().map(({ status, startedAt }) => ({ status, startedAt })),
    runs28Days: await tx.count('runs', range),
    ...(lastRunAt === undefined ? {} : { lastRunAt }),
    hasDraftChanges: draft !== undefined && draft.lastSeq > draft.publishedSeq,
  };
}

/** What somebody who may only run the flow sees in a list: neither owners nor history nor design. */
export function runOnlySummary(flow: Flow): FlowSummary {
  return {
    ...flow,
    creatorId: '',
    modifiedBy: '',
    steps: flow.steps.slice(0, 1),
    owners: [],
    lastRuns: [],
    runs28Days: 0,
    hasDraftChanges: false,
  };
}

async function ownersOf(tx: ReadTx, flow: Flow): Promise<readonly Principal[]> {
  const owners: Principal[] = [];
  const ids = [flow.creatorId];
  for (const grant of await grantsOf(tx, flow.id)) {
    if (grant.role === 'owner') ids.push(grant.principalId);
  }
  for (const id of ids) {
    const principal = await findPrincipal(tx, id);
    if (principal) owners.push(principal);
  }
  return owners;
}
