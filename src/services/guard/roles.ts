/** Which roles a person holds towards an environment and a flow, as the stored grants stand right now. */
import type { Flow } from '../../model/flow';
import type { Environment, EnvironmentRole, Person } from '../../model/principal';
import type { ReadTx } from '../../storage/store';
import { principalsOf } from './principals-of';
import { grantsOf, relationsIn } from './relations';
import type { RoleId } from './table';

export interface Standing {
  readonly actor: Person;
  /** The actor and every group they are in, however deep. */
  readonly principals: ReadonlySet<string>;
  readonly environment: Environment | undefined;
  readonly environmentRoles: ReadonlySet<EnvironmentRole>;
  /** Their roles of the permission table; never empty. */
  readonly roles: readonly RoleId[];
  /** Owner by name: whoever owns through a group alone has no share of their own to give up. */
  readonly ownsByName: boolean;
}

export const standingTables = [
  'people',
  'groups',
  'environments',
  'roles',
  'grants',
  'flows',
] as const;

/** Someone unknown or disabled has the rights of a stranger. */
const nobody: Person = { id: '', name: 'Nobody', mail: '', licence: 'free', disabled: true };

export async function standing(
  tx: ReadTx,
  actorId: string,
  environmentId: string | undefined,
  flow: Flow | undefined,
): Promise<Standing> {
  const actor = (await tx.get('people', actorId)) ?? nobody;
  const environment =
    environmentId === undefined ? undefined : await tx.get('environments', environmentId);
  const principals = await principalsOf(tx, actor);
  const environmentRoles = await rolesIn(tx, environment, actor, principals);
  const roles = new Set<RoleId>();
  let ownsByName = false;
  if (!actor.disabled) {
    const owning = ownerRoles(environment, actor, environmentRoles);
    if (flow) ownsByName = await addFlowRoles(tx, flow, actor, principals, owning, roles);
    else if (environment) await addRelatedRoles(tx, environment, actor, principals, owning, roles);
    if (environmentRoles.has('admin')) roles.add('environmentAdmin');
    if (environmentRoles.has('maker')) roles.add('environmentMaker');
    if (environmentRoles.has('basic')) roles.add('basicUser');
  }
  if (roles.size === 0) roles.add('stranger');
  return { actor, principals, environment, environmentRoles, roles: [...roles], ownsByName };
}

async function rolesIn(
  tx: ReadTx,
  environment: Environment | undefined,
  actor: Person,
  principals: ReadonlySet<string>,
): Promise<ReadonlySet<EnvironmentRole>> {
  const roles = new Set<EnvironmentRole>();
  if (!environment || actor.disabled) return roles;
  for (const one of await tx.list('roles', rolesRange(environment.id))) {
    if (principals.has(one.principalId)) roles.add(one.role);
  }
  // In the default environment every member of the organisation is a maker.
  if (environment.isDefault && !actor.guest) roles.add('maker');
  return roles;
}

function rolesRange(environmentId: string) {
  return { from: [environmentId], to: [environmentId, '\uffff'] };
}

interface OwnerRoles {
  readonly byName: RoleId;
  readonly byGroup: RoleId;
}

/** Which role of the table an owner holds here. */
function ownerRoles(
  environment: Environment | undefined,
  actor: Person,
  environmentRoles: ReadonlySet<EnvironmentRole>,
): OwnerRoles {
  const mayEditHere = environmentRoles.has('maker') || environment?.isDefault === true;
  if (!mayEditHere) return { byName: 'coOwnerWithoutMaker', byGroup: 'coOwnerWithoutMaker' };
  if (actor.guest) return { byName: 'guestOwner', byGroup: 'guestOwner' };
  return { byName: 'coOwner', byGroup: 'groupOwner' };
}

/** Answers whether the actor owns the flow by name. */
async function addFlowRoles(
  tx: ReadTx,
  flow: Flow,
  actor: Person,
  principals: ReadonlySet<string>,
  owning: OwnerRoles,
  roles: Set<RoleId>,
): Promise<boolean> {
  let ownsByName = false;
  if (flow.creatorId === actor.id) roles.add('creator');
  for (const grant of await grantsOf(tx, flow.id)) {
    if (!principals.has(grant.principalId)) continue;
    const direct = grant.principalId === actor.id;
    if (grant.role === 'runOnly') roles.add(direct ? 'runOnlyUser' : 'runOnlyGroup');
    else roles.add(direct ? owning.byName : owning.byGroup);
    ownsByName ||= direct && grant.role === 'owner';
  }
  return ownsByName;
}

/**
 * Without a flow in question, rights that come from any flow of the environment count: a run-only user
 * may make the connection that a flow asks for. Makers have all of these rights already.
 */
async function addRelatedRoles(
  tx: ReadTx,
  environment: Environment,
  actor: Person,
  principals: ReadonlySet<string>,
  owning: OwnerRoles,
  roles: Set<RoleId>,
): Promise<void> {
  const counted = new Set<RoleId>(['guestOwner', 'coOwnerWithoutMaker']);
  for (const { grant, direct } of await relationsIn(tx, actor.id, principals, environment.id)) {
    if (grant.role === 'runOnly') roles.add(direct ? 'runOnlyUser' : 'runOnlyGroup');
    else if (counted.has(owning.byName)) roles.add(owning.byName);
  }
}
