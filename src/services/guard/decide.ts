/** The one decision of the product: may this person do this, and what are they told if not. */
import type { Flow } from '../../model/flow';
import type { Refusal } from '../api';
import { missingRole, refusals } from './reasons';
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
  /** Whether the flow has whoever runs it provide the connection in question. */
  readonly asksRunner?: boolean;
  /** Whether the copy in question was sent to the caller. */
  readonly isRecipient?: boolean;
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
    if (rule.kind === 'allow') return precondition(operation, standing, facts);
    if (rule.kind === 'deny') continue;
    const unmet = rule.conditions.filter((one) => !conditionHolds(one, standing, facts, now));
    if (unmet.length === 0) return precondition(operation, standing, facts);
    for (const one of unmet) failed.add(one);
  }
  return refusalFor(operation, standing, facts, failed);
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
    case 'invokerMode':
      return facts.asksRunner === true && facts.connectionOwner === standing.actor.id;
    case 'isRecipient':
      return facts.isRecipient === true;
    // There are no solutions here, so the creator is part of a flow's identity.
    case 'solutionAware':
      return false;
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

const licensed = new Set(['addOwner', 'addGuestOwner', 'addRunOnly', 'sendCopy']);

/** What holds for every role, whatever the table says. */
function precondition(
  operation: string,
  { actor, ownsByName }: Standing,
  { flow }: Facts,
): Refusal | null {
  if (flow?.state === 'Suspended' && stoppedBySuspension.has(operation)) return refusals.suspended;
  if (actor.licence === 'free' && licensed.has(operation)) return refusals.licence;
  if (operation === 'leaveFlow' && !ownsByName) return refusals.leaveTheGroup;
  return null;
}

export const flowNotFound: Refusal = refusals.notFound;

function refusalFor(
  operation: string,
  standing: Standing,
  { flow, asksRunner }: Facts,
  failed: ReadonlySet<ConditionId>,
): Refusal {
  if (flow && !standing.roles.some(knowsTheFlow)) return refusals.notFound;
  if (failed.has('runnable')) {
    if (flow?.state === 'Suspended') return refusals.suspended;
    return flow?.kind === 'instant' ? refusals.off : refusals.notInstant;
  }
  if (failed.has('instantTrigger') && flow?.kind !== 'instant') return refusals.notInstant;
  if (failed.has('invokerMode') && !asksRunner) return refusals.notAsked;
  if (failed.has('ownsConnection') || failed.has('invokerMode')) return refusals.notConnectionOwner;
  if (failed.has('guestReshare') || failed.has('guestExport')) return refusals.guestsMayNot;
  if (standing.roles.includes('coOwnerWithoutMaker')) return missingRole('maker');
  if (!flow) return missingRole(standing.environmentRoles.size ? 'maker' : 'basic');
  return ofOperation(operation, standing) ?? refusals.denied;
}

/** Where the reason lies in what was asked, not in who asked. */
function ofOperation(operation: string, { roles }: Standing): Refusal | undefined {
  if (operation === 'removeCreator') return refusals.creatorStays;
  if (operation === 'useInvokerConnectionOfAnother') return refusals.notConnectionOwner;
  if (operation !== 'leaveFlow') return undefined;
  if (roles.includes('creator')) return refusals.creatorStays;
  return roles.includes('groupOwner') ? refusals.leaveTheGroup : undefined;
}
