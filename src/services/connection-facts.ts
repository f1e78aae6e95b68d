/** Why somebody without the maker role may make a connection: a flow asks for it, or they own one that uses it. */
import type { ReadTx } from '../storage/store';
import { referencesOf } from './flow-references';
import { decide, type Facts } from './guard/decide';
import { ownedFlows, relationsIn } from './guard/relations';
import { type Standing, standing } from './guard/roles';

export async function connectionFacts(
  tx: ReadTx,
  { actor, principals }: Standing,
  { environmentId, connectorId }: { environmentId: string; connectorId: string },
  now: number,
): Promise<Facts> {
  let connectorAskedFor = false;
  for (const { flow } of await relationsIn(tx, actor.id, principals, environmentId)) {
    const who = await standing(tx, actor.id, environmentId, flow);
    if (decide('runFlow', who, { flow }, now)) continue;
    const references = Object.values(await referencesOf(tx, flow));
    connectorAskedFor ||= references.some(
      (one) => one.source === 'invoker' && one.connectorId === connectorId,
    );
  }
  let connectorUsedByOwned = false;
  for (const flow of await ownedFlows(tx, actor.id, environmentId)) {
    const references = Object.values(await referencesOf(tx, flow));
    connectorUsedByOwned ||= references.some((one) => one.connectorId === connectorId);
  }
  return { connectorAskedFor, connectorUsedByOwned };
}
