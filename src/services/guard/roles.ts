/** Which roles a person holds towards an environment and a flow, as the stored grants stand right now. */
import type { Flow } from '../../model/flow';
import type { Environment, EnvironmentRole, Person } from '../../model/principal';
import type { ReadTx } from '../../storage/store';
import type { RoleId } from './table';

export interface Standing {
  readonly actor: Person;
  /** The actor and every group they are in, however deep. */
  readonly principals: ReadonlySet<string>;
  readonly environment: Environment | undefined;
  readonly environmentRoles: ReadonlySet<EnvironmentRole>;
  /** Their roles of the permission table; never empty. */
  readonly roles: readonly RoleId[];
}

export const standingTables = ['people', 'groups', 'environments', 'roles', 'grants'] as const;

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
  if (!actor.disabled) {
    if (flow) await addFlowRoles(tx, flow, environment, actor, principals, environmentRoles, roles);
    if (environmentRoles.has('admin')) roles.add('environmentAdmin');
    if (environmentRoles.has('maker')) roles.add('environmentMaker');
    if (environmentRoles.has('basic')) roles.add('basicUser');
  }
  if (roles.size === 0) roles.add('stranger');
  return { actor, principals, environment, environmentRoles, roles: [...roles] };
}

/** Nested groups count, cycles among groups do no harm. */
async function principalsOf(tx: ReadTx, actor: Person): Promise<ReadonlySet<string>> {
  const principals = new Set([actor.id]);
  if (actor.disabled) return principals;
  const groups = await tx.list('groups');
  for (let grown = true; grown; ) {
    grown = false;
    for (const group of groups) {
      if (principals.has(group.id) || !group.members.some((one) => principals.has(one))) continue;
      principals.add(group.id);
      grown = true;
    }
  }
  return principals;
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

async function addFlowRoles(
  tx: ReadTx,
  flow: Flow,
  environment: Environment | undefined,
  actor: Person,
  principals: ReadonlySet<string>,
  environmentRoles: ReadonlySet<EnvironmentRole>,
  roles: Set<RoleId>,
): Promise<void> {
  const mayEditHere = environmentRoles.has('maker') || environment?.isDefault === true;
  if (flow.creatorId === actor.id) roles.add('creator');
  for (const grant of await tx.list('grants', { from: [flow.id], to: [flow.id, '\uffff'] })) {
    if (!principals.has(grant.principalId)) continue;
    const direct = grant.principalId === actor.id;
    if (grant.role === 'runOnly') roles.add(direct ? 'runOnlyUser' : 'runOnlyGroup');
    else if (!mayEditHere) roles.add('coOwnerWithoutMaker');
    else if (actor.guest) roles.add('guestOwner');
    else roles.add(direct ? 'coOwner' : 'groupOwner');
  }
}
