import * as z from 'zod/mini';
import { onDevice } from './method';

const subject = {
  kind: 'device',
  because: 'the workspace lies on this device, and whoever holds it can copy or clear it',
} as const;
const nothing = z.object({});

export const workspace = {
  storage: onDevice({
    subject,
    request: nothing,
    act: async ({ storage, workspace: stored }) => {
      const [{ quota }, persisted, usedBytes, counts] = await Promise.all([
        storage.estimate(),
        storage.persisted(),
        stored.usedBytes(),
        stored.counts(),
      ]);
      return { usedBytes, quotaBytes: quota, persisted, ...counts };
    },
  }),

  backup: onDevice({
    subject,
    request: nothing,
    act: async ({ now, workspace: stored }) => {
      const day = new Date(now()).toISOString().slice(0, 10);
      return { fileName: `millrace-${day}.json`, text: await stored.backup() };
    },
  }),

  reset: onDevice({
    subject,
    request: z.object({ seed: z.enum(['sample', 'empty']) }),
    act: async ({ now, tell, workspace: stored }, { seed }) => {
      await stored.reset(seed);
      tell({ kind: 'workspace', id: '', version: now() });
      return null;
    },
  }),

  welcome: onDevice({
    subject,
    request: nothing,
    act: ({ workspace: stored }) => stored.welcome(),
  }),
};
