/** The permission table as data: which roles may do what, under which conditions. */
import table from './permissions.json' with { type: 'json' };

export type RoleId =
  | 'creator'
  | 'coOwner'
  | 'groupOwner'
  | 'runOnlyUser'
  | 'runOnlyGroup'
  | 'guestOwner'
  | 'environmentMaker'
  | 'basicUser'
  | 'environmentAdmin'
  | 'stranger'
  | 'coOwnerWithoutMaker'
  | 'formerOwner'
  | 'copyRecipient';

export type ConditionId = keyof typeof table.conditions;

export type Cell =
  | { readonly kind: 'allow' }
  | { readonly kind: 'deny' }
  | { readonly kind: 'if'; readonly conditions: readonly ConditionId[] };

const operations = new Map(table.operations.map((one) => [one.id, one.cells]));

export const operationIds: readonly string[] = [...operations.keys()];
export const roleIds = [
  ...table.roles.map((one) => one.id),
  ...table.variants.map((one) => one.id),
] as readonly RoleId[];

const knowing = new Set<string>(table.refusal.rolesThatKnowTheFlow);

/** Whether someone in this role may learn that the flow exists. */
export function knowsTheFlow(role: RoleId): boolean {
  return knowing.has(role);
}

export function cell(operation: string, role: RoleId): Cell {
  const cells = operations.get(operation);
  if (!cells) throw new Error(`The permission table has no operation '${operation}'.`);
  const text: string = cells[role];
  if (text === 'allow') return { kind: 'allow' };
  if (!text.startsWith('if:')) return { kind: 'deny' };
  return { kind: 'if', conditions: text.slice(3).split('+') as ConditionId[] };
}
