import { useInfiniteQuery } from '@tanstack/react-query';
import { unwrap, useBackend } from './backend';
import { keys } from './keys';

const page = 50;

/** The log of an environment, newest first, a page at a time. */
export function useAudit(environmentId: string) {
  const { actorId, services } = useBackend();
  return useInfiniteQuery({
    queryKey: keys.audit(actorId, environmentId),
    queryFn: ({ pageParam }) =>
      unwrap(
        services.admin.audit({
          environmentId,
          limit: page,
          ...(pageParam === null ? {} : { before: pageParam }),
        }),
      ),
    initialPageParam: null as number | null,
    getNextPageParam: ({ entries, more }) => (more ? (entries.at(-1)?.seq ?? null) : null),
    // Every operation of anybody adds a line, and no news says so.
    staleTime: 0,
  });
}
