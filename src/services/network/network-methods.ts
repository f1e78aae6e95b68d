import * as z from 'zod/mini';
import type { NetworkSetting } from '../../model/network';
import { onDevice } from '../method';

const subject = {
  kind: 'device',
  because: 'the services on this machine belong to whoever holds it',
} as const;

export const network = {
  get: onDevice({
    subject,
    request: z.object({}),
    act: ({ network: kept }): Promise<NetworkSetting> => kept.read(),
  }),

  set: onDevice({
    subject,
    request: z.object({ thisMachine: z.boolean() }),
    act: async ({ network: kept }, request): Promise<NetworkSetting> => {
      await kept.write(request);
      return request;
    },
  }),
};
