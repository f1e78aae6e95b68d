import { useQuery } from '@tanstack/react-query';
import type { NetworkSetting } from '../model/network';
import { unwrap, useBackend } from './backend';
import { keys } from './keys';
import { useChange } from './use-change';

/** Where flows may send requests. */
export function useNetwork() {
  const { actorId, services } = useBackend();
  return useQuery({
    queryKey: keys.network(actorId),
    queryFn: () => unwrap(services.network.get()),
  });
}

export const useSetNetwork = () =>
  useChange(
    (services, setting: NetworkSetting) => unwrap(services.network.set(setting)),
    (actorId) => [keys.network(actorId)],
  );
