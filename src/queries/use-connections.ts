import { useQuery } from '@tanstack/react-query';
import type { Services } from '../services/api';
import { unwrap, useBackend } from './backend';
import { keys } from './keys';
import { useChange } from './use-change';

type Request<K extends keyof Services['connections']> = Parameters<Services['connections'][K]>[0];

export function useConnectors(environmentId: string) {
  const { actorId, services } = useBackend();
  return useQuery({
    queryKey: [...keys.connectors(actorId), environmentId],
    queryFn: () => unwrap(services.connectors.list({ environmentId })),
  });
}

export function useConnections(environmentId: string) {
  const { actorId, services } = useBackend();
  return useQuery({
    queryKey: [...keys.connections(actorId), environmentId],
    queryFn: () => unwrap(services.connections.list({ environmentId })),
  });
}

/** Where a connection is used, and so what removing it would stop; null asks nothing. */
export function useConnectionUses(connectionId: string | null) {
  const { actorId, services } = useBackend();
  return useQuery({
    queryKey: [...keys.connections(actorId), 'uses', connectionId],
    queryFn: () => unwrap(services.connections.usedBy({ connectionId: connectionId ?? '' })),
    enabled: connectionId !== null,
    // Any edit of any flow may change it.
    staleTime: 0,
  });
}

const useConnectionMutation = <R, T>(act: (services: Services, request: R) => Promise<T>) =>
  useChange(act, (actorId) => [
    keys.connections(actorId),
    keys.details(actorId),
    [actorId, 'flow'],
  ]);

export const useCreateConnection = () =>
  useConnectionMutation((services, request: Request<'create'>) =>
    unwrap(services.connections.create(request)),
  );
export const useUpdateConnection = () =>
  useConnectionMutation((services, request: Request<'update'>) =>
    unwrap(services.connections.update(request)),
  );
export const useRemoveConnection = () =>
  useConnectionMutation((services, request: Request<'remove'>) =>
    unwrap(services.connections.remove(request)),
  );
export const useRebindConnection = () =>
  useConnectionMutation((services, request: Request<'rebind'>) =>
    unwrap(services.connections.rebind(request)),
  );
