/** What the removal of an owner would do, and when it may not be. */
import type { Flow } from '../model/flow';
import type { ReadTx } from '../storage/store';
import type { EmbeddedUse, RemovalImpact } from './api';
import { embeddedUses } from './flow-connections';
import { membersOf } from './guard/principals-of';
import { grantsOf, isOwner } from './guard/relations';
import { refuse } from './refusals';

/** Whose connections steps use and who, with this grant gone, would own the flow no longer. */
export async function impactOf(
  tx: ReadTx,
  flow: Flow,
  principalId: string,
): Promise<RemovalImpact> {
  const connections: EmbeddedUse[] = [];
  for (const { ownerId, ...use } of await embeddedUses(tx, flow)) {
    const loses =
      (await isOwner(tx, flow, ownerId)) && !(await isOwner(tx, flow, ownerId, principalId));
    if (loses) connections.push(use);
  }
  const grants = await grantsOf(tx, flow.id);
  return { connections, runOnlyUsers: grants.filter((one) => one.role === 'runOnly').length };
}

/** A flow keeps somebody who can look after it: a person whose account is open. */
export async function refuseLastOwner(tx: ReadTx, flow: Flow, principalId: string): Promise<void> {
  if (await isActive(tx, flow.creatorId)) return;
  for (const grant of await grantsOf(tx, flow.id)) {
    if (grant.role !== 'owner' || grant.principalId === principalId) continue;
    if (await isActive(tx, grant.principalId)) return;
  }
  refuse('LastOwner', 403, 'Nobody would be left who owns this flow. Add another owner first.');
}

async function isActive(tx: ReadTx, principalId: string): Promise<boolean> {
  return (await membersOf(tx, principalId)).some((one) => !one.disabled);
}
