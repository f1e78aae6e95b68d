import type { Person } from '../../model/principal';
import type { ReadTx } from '../../storage/store';

/** The person and every group they are in. Nested groups count, cycles among groups do no harm. */
export async function principalsOf(tx: ReadTx, actor: Person): Promise<ReadonlySet<string>> {
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

/** The people in a group, nested groups included. */
export async function membersOf(tx: ReadTx, groupId: string): Promise<readonly Person[]> {
  const seen = new Set<string>();
  const people: Person[] = [];
  const open = [groupId];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    const group = await tx.get('groups', id);
    if (group) {
      open.push(...group.members);
      continue;
    }
    const person = await tx.get('people', id);
    if (person) people.push(person);
  }
  return people;
}
