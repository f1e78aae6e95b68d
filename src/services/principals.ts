/** People and groups as others see them. */
import type { Person } from '../model/principal';
import type { ReadTx } from '../storage/store';
import type { Candidate, Principal } from './api';
import { membersOf, principalsOf } from './guard/principals-of';

export async function findPrincipal(tx: ReadTx, id: string): Promise<Principal | undefined> {
  const person = await tx.get('people', id);
  if (person) return ofPerson(person);
  const group = await tx.get('groups', id);
  if (!group) return undefined;
  const memberCount = (await membersOf(tx, id)).length;
  return { id, name: group.name, kind: 'group', memberCount };
}

/** Somebody who is no longer in the workspace keeps a place in its history. */
export async function principalOrId(tx: ReadTx, id: string): Promise<Principal> {
  return (await findPrincipal(tx, id)) ?? { id, name: id, kind: 'person', disabled: true };
}

export async function nameOf(tx: ReadTx, id: string): Promise<string> {
  return (await tx.get('people', id))?.name ?? (await tx.get('groups', id))?.name ?? id;
}

function ofPerson({ id, name, mail, title, company, guest, disabled }: Person): Principal {
  return {
    id,
    name,
    kind: 'person',
    mail,
    ...(title === undefined ? {} : { title }),
    ...(company === undefined ? {} : { company }),
    ...(guest ? { guest } : {}),
    ...(disabled ? { disabled } : {}),
  };
}

/**
 * A guest is admitted to the default environment, and elsewhere once an administrator gave them, or a
 * group of theirs, any role. Colleagues always are.
 */
export async function isAdmitted(
  tx: ReadTx,
  person: Person,
  environmentId: string,
): Promise<boolean> {
  if (!person.guest) return true;
  if ((await tx.get('environments', environmentId))?.isDefault) return true;
  const principals = await principalsOf(tx, person);
  const range = { from: [environmentId], to: [environmentId, '\uffff'] };
  const roles = await tx.list('roles', range);
  return roles.some((one) => principals.has(one.principalId));
}

const found = 20;

/** By a part of the name or the address, names that begin with the text first. */
export async function candidates(
  tx: ReadTx,
  environmentId: string,
  text: string,
): Promise<readonly Candidate[]> {
  const wanted = text.trim().toLowerCase();
  const people = (await tx.list('people')).filter(
    (one) => !one.disabled && holds(wanted, one.name, one.mail),
  );
  const groups = (await tx.list('groups')).filter((one) => holds(wanted, one.name));
  const all = [...people, ...groups].sort(
    (a, b) =>
      Number(begins(wanted, b.name)) - Number(begins(wanted, a.name)) ||
      a.name.localeCompare(b.name, 'en'),
  );
  const answer: Candidate[] = [];
  for (const one of all.slice(0, found)) {
    const principal = await principalOrId(tx, one.id);
    const admitted = 'mail' in one ? await isAdmitted(tx, one, environmentId) : true;
    answer.push({ ...principal, admitted });
  }
  return answer;
}

const holds = (wanted: string, ...texts: readonly string[]) =>
  texts.some((text) => text.toLowerCase().includes(wanted));

const begins = (wanted: string, name: string) =>
  name
    .toLowerCase()
    .split(' ')
    .some((word) => word.startsWith(wanted));
