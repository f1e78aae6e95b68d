import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Services } from '../services/api';
import { unwrap, useBackend } from './backend';
import { keys } from './keys';
import { useChange } from './use-change';

type Request<K extends keyof Services['sharing']> = Services['sharing'][K] extends (
  request: infer R,
) => unknown
  ? R
  : never;

/** Everything that the details page shows, and what the caller may do with the flow. */
export function useFlowDetails(flowId: string) {
  const { actorId, services } = useBackend();
  return useQuery({
    queryKey: keys.details(actorId, flowId),
    queryFn: () =>
      unwrap(services.flows.details({ flowId, minutesWest: new Date().getTimezoneOffset() })),
  });
}

/** People and groups whose name or address holds the text; asks nothing before something is typed. */
export function useFindPrincipals(environmentId: string, text: string) {
  const { actorId, services } = useBackend();
  const wanted = text.trim();
  return useQuery({
    queryKey: keys.principals(actorId, environmentId, wanted),
    queryFn: () => unwrap(services.sharing.findPrincipals({ environmentId, text: wanted })),
    enabled: wanted !== '',
    placeholderData: keepPreviousData,
  });
}

/** What would stop if this owner went; null asks nothing. */
export function useImpactOfRemoving(flowId: string, principalId: string | null) {
  const { actorId, services } = useBackend();
  return useQuery({
    queryKey: keys.impact(actorId, flowId, principalId ?? ''),
    queryFn: () =>
      unwrap(services.sharing.impactOfRemoving({ flowId, principalId: principalId ?? '' })),
    enabled: principalId !== null,
    staleTime: 0,
  });
}

export function useCopiesReceived() {
  const { actorId, services } = useBackend();
  return useQuery({
    queryKey: keys.copies(actorId),
    queryFn: () => unwrap(services.sharing.copiesReceived()),
  });
}

/** Rights may have changed, one's own too: nothing that this person has read is kept. */
const useSharingMutation = <R, T>(act: (services: Services, request: R) => Promise<T>) =>
  useChange(act, (actorId) => [keys.all(actorId)]);

export const useAddOwner = () =>
  useSharingMutation((services, request: Request<'addOwner'>) =>
    unwrap(services.sharing.addOwner(request)),
  );
export const useRemoveOwner = () =>
  useSharingMutation((services, request: Request<'removeOwner'>) =>
    unwrap(services.sharing.removeOwner(request)),
  );
export const useLeaveFlow = () =>
  useSharingMutation((services, request: Request<'leave'>) =>
    unwrap(services.sharing.leave(request)),
  );
export const useAddRunOnly = () =>
  useSharingMutation((services, request: Request<'addRunOnly'>) =>
    unwrap(services.sharing.addRunOnly(request)),
  );
export const useRemoveRunOnly = () =>
  useSharingMutation((services, request: Request<'removeRunOnly'>) =>
    unwrap(services.sharing.removeRunOnly(request)),
  );
export const useSetConnectionMode = () =>
  useSharingMutation((services, request: Request<'setConnectionMode'>) =>
    unwrap(services.sharing.setConnectionMode(request)),
  );
export const useSendCopy = () =>
  useSharingMutation((services, request: Request<'sendCopy'>) =>
    unwrap(services.sharing.sendCopy(request)),
  );
export const useAcceptCopy = () =>
  useSharingMutation((services, request: Request<'acceptCopy'>) =>
    unwrap(services.sharing.acceptCopy(request)),
  );
