import { useQuery } from '@tanstack/react-query';
import { unwrap, useBackend } from './backend';
import { keys } from './keys';

/** What several gave to one place of a draft without having seen each other; read anew after each edit. */
export function useClashes(flowId: string) {
  const { actorId, services } = useBackend();
  return useQuery({
    queryKey: keys.clashes(actorId, flowId),
    queryFn: () => unwrap(services.drafts.clashes({ flowId })),
    staleTime: 0,
  });
}
