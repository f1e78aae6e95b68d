/** What a form asks beside its definition: choices and shapes from a service, times from the clock. */
import { useQuery } from '@tanstack/react-query';
import type { Json, JsonText } from '../model/definition';
import type { Dialect } from '../model/flow';
import type { FieldQuestion } from '../services/api';
import { unwrap, useBackend } from './backend';
import { keys } from './keys';

/** What a service answered is asked for again after this long. */
const staleAfterMs = 60_000;

/** The answer to a question; null asks nothing. Another connection makes every answer stale. */
export function useAnswer(question: FieldQuestion | null) {
  const { actorId, services } = useBackend();
  return useQuery({
    queryKey: [...keys.connections(actorId), 'ask', question],
    queryFn: async ({ signal }): Promise<Json> => {
      if (!question) return null;
      const text = await unwrap(services.connectors.ask(question));
      signal.throwIfAborted();
      return JSON.parse(text) as Json;
    },
    enabled: question !== null,
    staleTime: staleAfterMs,
  });
}

/** The next times of a recurrence; see `schedule.preview`. */
export function useNextTimes(definition: JsonText, dialect: Dialect, count: number) {
  const { actorId, services } = useBackend();
  return useQuery({
    queryKey: [...keys.clock(actorId), 'times', definition, dialect, count],
    queryFn: () => unwrap(services.schedule.preview({ definition, dialect, count })),
    staleTime: 0,
    // While somebody types, the times before stay in sight.
    placeholderData: (before) => before,
  });
}
