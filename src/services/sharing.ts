import * as z from 'zod/mini';
import type { ConnectorManifest } from '../model/connector';
import type { Grant } from '../model/principal';
import { copyMethods } from './copies';
import { id } from './fields';
import { connectionTables } from './flow-connections';
import { existing } from './flows';
import { grantsOf } from './guard/relations';
import { demand, read, type WriteCall, write } from './method';
import { candidates, findPrincipal, isAdmitted } from './principals';
import { modeMethods } from './reference-methods';
import { refuse } from './refusals';
import { impactOf, refuseLastOwner } from './removal';

const ofFlow = { kind: 'flow', of: (request: { flowId: string }) => request.flowId } as const;
const grantee = z.object({ flowId: id, principalId: id });

export function sharingMethods(connectors: readonly ConnectorManifest[]) {
  return {
    ...copyMethods(connectors),
    ...modeMethods(connectors),

    findPrincipals: read({
      subject: { kind: 'environment', of: ({ environmentId }) => environmentId },
      permission: 'ListMyFlows',
      request: z.object({ environmentId: id, text: z.string().check(z.maxLength(200)) }),
      tables: [],
      act: ({ tx }, { environmentId, text }) => candidates(tx, environmentId, text),
    }),

    addOwner: write({
      subject: ofFlow,
      permission: 'addOwner',
      request: grantee,
      tables: [],
      act: (call, { principalId }) => grant(call, principalId, 'owner'),
    }),

    removeOwner: write({
      subject: ofFlow,
      permission: 'removeOwner',
      request: grantee,
      tables: [],
      act: async (call, { principalId }) => {
        if (principalId === existing(call.flow).creatorId) demand(call, 'removeCreator');
        await refuseLastOwner(call.tx, existing(call.flow), principalId);
        return await withdraw(call, principalId, 'owner');
      },
    }),

    impactOfRemoving: read({
      subject: ofFlow,
      permission: 'removeOwner',
      request: grantee,
      tables: connectionTables,
      act: ({ tx, flow }, { principalId }) => impactOf(tx, existing(flow), principalId),
    }),

    leave: write({
      subject: ofFlow,
      permission: 'leaveFlow',
      request: z.object({ flowId: id }),
      tables: [],
      act: async (call) => {
        await refuseLastOwner(call.tx, existing(call.flow), call.actor.id);
        return await withdraw(call, call.actor.id, 'owner');
      },
    }),

    addRunOnly: write({
      subject: ofFlow,
      permission: 'addRunOnly',
      request: grantee,
      tables: [],
      act: (call, { principalId }) => grant(call, principalId, 'runOnly'),
    }),

    removeRunOnly: write({
      subject: ofFlow,
      permission: 'removeRunOnly',
      request: grantee,
      tables: [],
      act: (call, { principalId }) => withdraw(call, principalId, 'runOnly'),
    }),
  };
}

/** Somebody who has it already keeps it; nothing is changed or logged then. */
async function grant(call: WriteCall, principalId: string, role: Grant['role']): Promise<null> {
  const { tx, now, actor } = call;
  const flow = existing(call.flow);
  await admit(call, principalId, role);
  const isCreator = role === 'owner' && principalId === flow.creatorId;
  if (isCreator || (await tx.get('grants', [flow.id, principalId, role]))) return null;
  const row: Grant = {
    flowId: flow.id,
    principalId,
    role,
    grantedBy: actor.id,
    grantedAt: now,
  };
  const before = await grantsOf(tx, flow.id);
  tx.put('grants', row);
  await logGrant(call, principalId, before, [...before, row]);
  return null;
}

async function admit(call: WriteCall, principalId: string, role: Grant['role']): Promise<void> {
  const { tx } = call;
  const person = await tx.get('people', principalId);
  const isThere = person ? !person.disabled : await tx.get('groups', principalId);
  if (!isThere) refuse('UnknownPrincipal', 400, 'Nobody of that name can be shared with here.');
  if (!person?.guest) return;
  if (role === 'owner') demand(call, 'addGuestOwner');
  if (!(await isAdmitted(tx, person, existing(call.flow).environmentId))) {
    refuse('GuestNotAdmitted', 400, `${person.name} is a guest who is not admitted here.`);
  }
}

async function withdraw(call: WriteCall, principalId: string, role: Grant['role']): Promise<null> {
  const flow = existing(call.flow);
  const row = await call.tx.get('grants', [flow.id, principalId, role]);
  if (!row) {
    const what = role === 'owner' ? 'an owner' : 'a run-only user';
    return refuse('NotFound', 404, `This is not ${what} of the flow.`);
  }
  const before = await grantsOf(call.tx, flow.id);
  call.tx.delete('grants', [flow.id, principalId, role]);
  await logGrant(
    call,
    principalId,
    before,
    before.filter((one) => one.principalId !== principalId || one.role !== role),
  );
  return null;
}

async function logGrant(
  call: WriteCall,
  principalId: string,
  before: readonly Grant[],
  after: readonly Grant[],
): Promise<void> {
  const { id: flowId, name, environmentId } = existing(call.flow);
  const principal = await findPrincipal(call.tx, principalId);
  call.log({
    target: { kind: 'flow', id: flowId, name },
    about: { kind: principal?.kind ?? 'person', id: principalId, name: principal?.name ?? '' },
    environmentId,
    before,
    after,
  });
  call.tell({ kind: 'grant', id: flowId, environmentId, version: call.now });
  call.tell({ kind: 'flow', id: flowId, environmentId, version: call.now });
}
