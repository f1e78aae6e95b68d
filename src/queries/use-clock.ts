import { useQuery } from '@tanstack/react-query';
import type { ClockChange } from '../model/clock';
import { unwrap, useBackend } from './backend';
import { keys } from './keys';
import { useChange } from './use-change';

/** How the platform's clock was set. */
export function useClock() {
  const { actorId, services } = useBackend();
  return useQuery({
    queryKey: keys.clock(actorId),
    queryFn: () => unwrap(services.clock.get()),
  });
}

export const useSetClock = () =>
  useChange(
    (services, change: ClockChange) => unwrap(services.clock.set(change)),
    (actorId) => [keys.clock(actorId)],
  );
