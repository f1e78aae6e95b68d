import { useQuery } from '@tanstack/react-query';
import { unwrap, useBackend } from './backend';
import { keys } from './keys';

export function useSession() {
  const { actorId, services } = useBackend();
  return useQuery({
    queryKey: keys.session(actorId),
    queryFn: () => unwrap(services.session.current()),
  });
}

/** Who one can act as on this device. */
export function usePeople() {
  const { actorId, services } = useBackend();
  return useQuery({
    queryKey: keys.people(actorId),
    queryFn: () => unwrap(services.session.people()),
  });
}
