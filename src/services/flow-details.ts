import * as z from 'zod/mini';
import { readButtonInputs } from '../model/button-inputs';
import type { Flow } from '../model/flow';
import { parseDefinition } from '../model/parse';
import type { Grant } from '../model/principal';
import { triggerSchema } from '../model/step';
import { places, triggerOf } from '../model/walk';
import type { ReadTx } from '../storage/store';
import type {
  EmbeddedUse,
  FlowDetails,
  FlowOperation,
  FlowOwner,
  Refusal,
  SharedWith,
} from './api';
import { currentDraft } from './draft-document';
import { id } from './fields';
import { connectionsOf, connectionTables, embeddedUses } from './flow-connections';
import { summarize, summaryTables } from './flow-list';
import { existing } from './flows';
import { decide } from './guard/decide';
import { membersOf } from './guard/principals-of';
import { grantsOf } from './guard/relations';
import { type Call, read } from './method';
import { nameOf, principalOrId } from './principals';
import { historyOf, lastLines, recentRuns } from './run-history';
import { describeSchedule } from './schedule/describe-schedule';
import { versionLines } from './version-lines';

/** In the order of the page: what one may see, do, and share. */
const operations: readonly FlowOperation[] = [
  'viewDefinition',
  'viewRunHistory',
  'viewRunDetail',
  'viewVersions',
  'viewConnectionsOfFlow',
  'editDefinition',
  'editProperties',
  'runFlow',
  'testFlow',
  'StartFlow',
  'StopFlow',
  'DeleteFlow',
  'CancelFlowRun',
  'ResubmitFlow',
  'saveAs',
  'sendCopy',
  'addOwner',
  'addGuestOwner',
  'removeOwner',
  'leaveFlow',
  'addRunOnly',
  'removeRunOnly',
  'setRunOnlyConnectionMode',
  'replaceConnectionReference',
];

const farthestOffset = 14 * 60;

export const flowDetails = {
  details: read({
    subject: { kind: 'flow', of: ({ flowId }) => flowId },
    permission: 'viewDetailsPage',
    request: z.object({
      flowId: id,
      minutesWest: z.optional(z.int().check(z.gte(-farthestOffset), z.lte(farthestOffset))),
    }),
    tables: [...summaryTables, ...connectionTables, 'schedules'],
    act: (call, { minutesWest = 0 }) => detailsOf(call, minutesWest),
  }),
};

async function detailsOf(call: Call<ReadTx>, minutesWest: number): Promise<FlowDetails> {
  const { tx, now, actor, platform } = call;
  const flow = existing(call.flow);
  const definition = await shownDefinition(tx, flow);
  const runs = await recentRuns(tx, flow, now, minutesWest);
  return {
    flow: await summarize(tx, flow, now),
    creator: await principalOrId(tx, flow.creatorId),
    modifiedByName: await nameOf(tx, flow.modifiedBy),
    ...sizeOf(definition),
    ...(await describeSchedule(tx, flow, definition, platform)),
    history: historyOf(runs, now, minutesWest),
    lastRuns: await lastLines(tx, runs),
    ...(await sharedWith(tx, flow)),
    connections: await connectionsOf(tx, flow, actor.id),
    versions: await versionLines(tx, flow.id),
    ...permits(call),
  };
}

function sizeOf(definition: string): { inputCount: number; stepCount: number } {
  const parsed = parseDefinition(definition);
  if (!parsed.ok) return { inputCount: 0, stepCount: 0 };
  const schema = triggerSchema(triggerOf(parsed.definition)?.trigger ?? {});
  return {
    inputCount: schema ? readButtonInputs(schema).length : 0,
    stepCount: [...places(parsed.definition)].length,
  };
}

/** What is published, else the draft. */
export async function shownDefinition(tx: ReadTx, flow: Flow): Promise<string> {
  const version = await tx.get('versions', [flow.id, flow.publishedVersion]);
  if (version) return version.definition;
  const draft = await tx.get('drafts', flow.id);
  return draft ? await currentDraft(tx, draft) : '';
}

async function sharedWith(
  tx: ReadTx,
  flow: Flow,
): Promise<{ owners: FlowOwner[]; runOnlyUsers: SharedWith[] }> {
  const uses = await embeddedUses(tx, flow);
  const creator = await principalOrId(tx, flow.creatorId);
  const owners: FlowOwner[] = [
    { ...creator, isCreator: true, embedded: await usesOf(tx, uses, creator.id) },
  ];
  const runOnlyUsers: SharedWith[] = [];
  for (const grant of await grantsOf(tx, flow.id)) {
    const shared = await ofGrant(tx, grant);
    if (grant.role === 'runOnly') runOnlyUsers.push(shared);
    else owners.push({ ...shared, isCreator: false, embedded: await usesOf(tx, uses, shared.id) });
  }
  return { owners, runOnlyUsers };
}

async function ofGrant(
  tx: ReadTx,
  { principalId, grantedAt, grantedBy }: Grant,
): Promise<SharedWith> {
  const principal = await principalOrId(tx, principalId);
  return { ...principal, sharedAt: grantedAt, sharedByName: await nameOf(tx, grantedBy) };
}

/** Of a person, or of the members of a group. */
async function usesOf(
  tx: ReadTx,
  uses: readonly (EmbeddedUse & { readonly ownerId: string })[],
  principalId: string,
): Promise<readonly EmbeddedUse[]> {
  const members = new Set((await membersOf(tx, principalId)).map((one) => one.id));
  return uses.filter((one) => members.has(one.ownerId)).map(({ ownerId: _owner, ...use }) => use);
}

function permits({ standing, facts, now }: Call<ReadTx>): Pick<FlowDetails, 'can' | 'whyNot'> {
  const can = {} as Record<FlowOperation, boolean>;
  const whyNot: Partial<Record<FlowOperation, Refusal>> = {};
  for (const operation of operations) {
    const refusal = decide(operation, standing, facts, now);
    can[operation] = refusal === null;
    if (refusal) whyNot[operation] = refusal;
  }
  return { can, whyNot };
}
