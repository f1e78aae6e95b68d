import * as z from 'zod/mini';
import type { BackupContent } from './api';
import { onDevice } from './method';
import type { BackupAnswer } from './platform';
import { refuse } from './refusals';

const subject = {
  kind: 'device',
  because: 'the workspace lies on this device, and whoever holds it can copy or clear it',
} as const;
const nothing = z.object({});
const backupText = z.object({ text: z.string() });

function contentOf(answer: BackupAnswer): BackupContent {
  return answer.ok ? answer.value : refuse('InvalidBackup', 400, answer.message);
}

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

  readBackup: onDevice({
    subject,
    request: backupText,
    act: async ({ workspace: stored }, { text }) => contentOf(await stored.readBackup(text)),
  }),

  restore: onDevice({
    subject,
    request: backupText,
    act: async ({ now, tell, workspace: stored }, { text }) => {
      const content = contentOf(await stored.restore(text));
      tell({ kind: 'workspace', id: '', version: now() });
      return content;
    },
  }),

  freeSpace: onDevice({
    subject,
    request: nothing,
    act: async ({ now, tell, workspace: stored }) => {
      const freed = await stored.freeSpace();
      tell({ kind: 'workspace', id: '', version: now() });
      return freed;
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
