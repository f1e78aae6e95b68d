import * as z from 'zod/mini';
import type { ClockChange, ClockSetting } from '../../model/clock';
import { onDevice } from '../method';

const subject = {
  kind: 'device',
  because: 'the clock is that of this device, and whoever holds it can set it',
} as const;

/** Years that a date can be written in. */
const time = z.number().check(z.gte(Date.UTC(1990, 0)), z.lte(Date.UTC(2200, 0)));
const year = 366 * 24 * 3_600_000;

const change: z.ZodMiniType<ClockChange> = z.discriminatedUnion('to', [
  z.object({ to: z.literal('real') }),
  z.object({ to: z.literal('paused'), at: z.exactOptional(time) }),
  z.object({ to: z.literal('fast'), times: z.int().check(z.gte(2), z.lte(100_000)) }),
  z.object({ to: z.literal('step'), byMs: z.int().check(z.gte(1), z.lte(year)) }),
]);

export const clock = {
  get: onDevice({
    subject,
    request: z.object({}),
    act: ({ clock: kept }): Promise<ClockSetting> => kept.read(),
  }),

  set: onDevice({
    subject,
    request: change,
    act: async ({ now, tell, clock: kept }, request) => {
      const setting = await kept.change(request);
      tell({ kind: 'clock', id: '', version: now() });
      return setting;
    },
  }),
};
