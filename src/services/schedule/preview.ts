/** When a recurrence would fire, by the rules by which the scheduler goes. */
import * as z from 'zod/mini';
import { nextTime, readRecurrence, timetableOf, triggerScope } from '../../engine/index';
import { dialects } from '../../model/dialect';
import type { Dialect } from '../../model/flow';
import { parseDefinition } from '../../model/parse';
import { triggerOf } from '../../model/walk';
import type { SchedulePreview } from '../api';
import { definitionText } from '../fields';
import { onDevice } from '../method';

export const schedule = {
  preview: onDevice({
    subject: {
      kind: 'device',
      because: 'it counts with what it is handed, and reads nothing of the workspace',
    },
    request: z.object({
      definition: definitionText,
      dialect: z.enum(Object.keys(dialects) as Dialect[]),
      count: z.int().check(z.gte(1), z.lte(20)),
    }),
    act: async (ports, { definition: text, dialect, count }): Promise<SchedulePreview> => {
      const parsed = parseDefinition(text);
      const found = parsed.ok ? triggerOf(parsed.definition) : undefined;
      if (!parsed.ok || !found) return { kind: 'never', why: 'There is no trigger to read.' };
      const scope = triggerScope(parsed.definition, null, ports);
      const read = readRecurrence(found.trigger, scope, dialects[dialect].limits);
      if (read.kind === 'refused') return { kind: 'never', why: read.message };
      const timetable = timetableOf(read.recurrence, ports.now());
      const times: number[] = [];
      let at = nextTime(timetable, ports.now());
      for (; at !== null && times.length < count; at = nextTime(timetable, at)) times.push(at);
      return { kind: 'times', timeZone: read.timeZone, times };
    },
  }),
};
