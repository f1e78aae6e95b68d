import * as z from 'zod/mini';
import type { EnvironmentRole, Person } from '../model/principal';
import type { Session } from './api';
import { standing } from './guard/roles';
import { read } from './method';
import { refuse } from './refusals';

const nothing = z.object({});

export const session = {
  people: read({
    subject: { kind: 'device', because: 'who one can act as is the choice of this device' },
    request: nothing,
    tables: ['people'],
    act: async ({ tx }): Promise<readonly Person[]> =>
      (await tx.list('people')).filter((one) => !one.disabled),
  }),

  current: read({
    subject: { kind: 'own' },
    request: nothing,
    tables: ['environments'],
    act: async ({ tx, actor }): Promise<Session> => {
      if (actor.id === '') refuse('NotFound', 404, 'Nobody of that name is in this workspace.');
      const environments = [];
      for (const environment of await tx.list('environments')) {
        const who = await standing(tx, actor.id, environment.id, undefined);
        const roles: readonly EnvironmentRole[] = [...who.environmentRoles];
        if (roles.length > 0) environments.push({ ...environment, roles });
      }
      return { actor, environments };
    },
  }),
};
