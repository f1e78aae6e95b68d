/** The one decision of the product: may this person do this, and what are they told if not. */
import type { Flow } from '../../model/flow';
import type { Refusal } from '../api';
import type { Standing } from './roles';
import { type Cell, type ConditionId, cell, knowsTheFlow } from './table';

/** What conditions are decided by; absent facts make their conditions false. */
export interface Facts {
  readonly flow?: Flow;
  /** Who started the run that is asked for. */
  readonly runStartedBy?: string;
  /** Who made the connection that is asked for. */
  readonly connectionOwner?: string;
  /** Whether a flow the caller may run asks for a connection of this connector. */
  readonly connectorAskedFor?: boolean;
  /** Whether a flow the caller owns uses this connector. */
  readonly connectorUsedByOwned?: boolean;
}

const restoreWindowDays = 21;
export const restoreWindowMs = restoreWindowDays * 24 * 3600 * 1000;

export function decide(
  operation: string,
  standing: Standing,
  facts: Facts,
  now: number,
): Refusal | null {
  const failed = new Set<ConditionId>();
  for (const role of standing.roles) {
    const rule: Cell = cell(operation, role);
    if (rule.kind === 'allow') return precondition(operation, facts);
    if (rule.kind === 'deny') continue;
    const unmet = rule.conditions.filter((one) => !conditionHolds(one, standing, facts, now));
    if (unmet.length === 0) return precondition(operation, facts);
    for (const one of unmet) failed.add(one);
  }
  return refusalFor(standing, facts, failed);
}

function conditionHolds(
  condition: ConditionId,
  standing: Standing,
  facts: Facts,
  now: number,
): boolean {
  const { flow } = facts;
  const settings = standing.environment?.settings;
  switch (condition) {
    case 'instantTrigger':
      return flow?.kind === 'instant';
    case 'runnable':
      return flow?.kind === 'instant' && flow.state === 'Started' && flow.deletedAt === undefined;
    case 'ownRun':
      return facts.runStartedBy === standing.actor.id;
    case 'ownsConnection':
      return facts.connectionOwner === standing.actor.id;
    case 'ownFlow':
      return flow?.creatorId === standing.actor.id;
    case 'guestHasMaker':
      return standing.environmentRoles.has('maker');
    case 'guestExport':
      return settings?.guestsMayExport === true;
    case 'guestReshare':
      return settings?.guestsMayReshare === true;
    case 'connectorUsedBySharedFlow':
      return facts.connectorAskedFor === true;
    case 'connectorUsedByOwnedFlow':
      return facts.connectorUsedByOwned === true;
    case 'softDeleted':
      return flow?.deletedAt !== undefined && now - flow.deletedAt < restoreWindowMs;
    // The call is allowed; the method answers only what the caller may see.
    case 'listedOnly':
      return true;
    default:
      return false;
  }
}

const stoppedBySuspension = new Set(['runFlow', 'testFlow', 'StartFlow', 'ResubmitFlow']);

/** What holds for every role, whatever the table says. */
function precondition(operation: string, { flow }: Facts): Refusal | null {
  if (flow?.state === 'Suspended' && stoppedBySuspension.has(operation)) return refusals.suspended;
  return null;
}

const refusals = {
  notFound: { code: 'FlowNotFound', status: 404, message: 'There is no such flow.' },
  suspended: {
    code: 'FlowSuspended',
    status: 403,
    message: 'This flow is suspended by a data policy and cannot run.',
  },
  off: { code: 'FlowTurnedOff', status: 403, message: 'This flow is turned off.' },
  notInstant: {
    code: 'NotInstantFlow',
    status: 403,
    message: 'Only an instant flow can be run by hand and shared for running.',
  },
  notConnectionOwner: {
    code: 'NotConnectionOwner',
    status: 403,
    message: 'Only the person who made this connection can do that.',
  },
  denied: {
    code: 'FlowPermissionDenied',
    status: 403,
    message: 'You do not have the right to do this with this flow.',
  },
} as const satisfies Record<string, Refusal>;

export const flowNotFound: Refusal = refusals.notFound;

function refusalFor(
  standing: Standing,
  { flow }: Facts,
  failed: ReadonlySet<ConditionId>,
): Refusal {
  if (flow && !standing.roles.some(knowsTheFlow)) return refusals.notFound;
  if (failed.has('runnable')) {
    if (flow?.state === 'Suspended') return refusals.suspended;
    return flow?.kind === 'instant' ? refusals.off : refusals.notInstant;
  }
  if (failed.has('instantTrigger')) return refusals.notInstant;
  if (failed.has('ownsConnection')) return refusals.notConnectionOwner;
  if (standing.roles.includes('coOwnerWithoutMaker')) return missingRole('maker');
  return flow ? refusals.denied : missingRole(standing.environmentRoles.size ? 'maker' : 'basic');
}

function missingRole(role: 'maker' | 'basic'): Refusal {
  const name = role === 'maker' ? 'Environment Maker' : 'Basic User';
  return {
    code: 'MissingEnvironmentRole',
    status: 403,
    message: `This needs the role ${name} in this environment. An administrator can assign it.`,
    details: { role },
  };
}
