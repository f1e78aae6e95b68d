/** Which flows a person is related to, and how: the grants as they stand, groups included. */
import type { Flow } from '../../model/flow';
import type { Grant } from '../../model/principal';
import type { ReadTx } from '../../storage/store';
import { principalsOf } from './principals-of';

export interface Relation {
  readonly flow: Flow;
  readonly grant: Grant;
  /** Given to the person, not to a group. */
  readonly direct: boolean;
}

/** Grants towards the flows of an environment that are not deleted. */
export async function relationsIn(
  tx: ReadTx,
  actorId: string,
  principals: ReadonlySet<string>,
  environmentId: string,
): Promise<readonly Relation[]> {
  const relations: Relation[] = [];
  for (const principalId of principals) {
    const range = { index: 'byPrincipal', from: principalId, to: principalId };
    for (const grant of await tx.list('grants', range)) {
      const flow = await tx.get('flows', grant.flowId);
      if (flow?.environmentId !== environmentId || flow.deletedAt !== undefined) continue;
      relations.push({ flow, grant, direct: principalId === actorId });
    }
  }
  return relations;
}

/** The flows of an environment that this person created or owns, by name or through a group. */
export async function ownedFlows(
  tx: ReadTx,
  actorId: string,
  environmentId: string,
): Promise<readonly Flow[]> {
  const actor = await tx.get('people', actorId);
  if (!actor || actor.disabled) return [];
  const range = { index: 'byEnvironment', from: environmentId, to: environmentId };
  const flows = (await tx.list('flows', range)).filter((one) => one.deletedAt === undefined);
  const owned = new Set<string>();
  for (const { flow, grant } of await relationsIn(
    tx,
    actorId,
    await principalsOf(tx, actor),
    environmentId,
  )) {
    if (grant.role === 'owner') owned.add(flow.id);
  }
  return flows.filter((flow) => flow.creatorId === actorId || owned.has(flow.id));
}

/** Whether somebody owns the flow now; a closed account owns nothing any more. */
export async function isOwner(
  tx: ReadTx,
  flow: Flow,
  personId: string,
  /** Judge as if this grant were gone. */
  without?: string,
): Promise<boolean> {
  const person = await tx.get('people', personId);
  if (!person || person.disabled) return false;
  if (flow.creatorId === personId) return true;
  const principals = await principalsOf(tx, person);
  const grants = await grantsOf(tx, flow.id);
  return grants.some(
    ({ role, principalId }) =>
      role === 'owner' && principalId !== without && principals.has(principalId),
  );
}

export function grantsOf(tx: ReadTx, flowId: string): Promise<Grant[]> {
  return tx.list('grants', { from: [flowId], to: [flowId, '\uffff'] });
}
