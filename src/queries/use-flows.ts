import { useQuery } from '@tanstack/react-query';
import type { FlowTab, Services } from '../services/api';
import { unwrap, useBackend } from './backend';
import { keys } from './keys';
import { useChange } from './use-change';

type Request<K extends keyof Services['flows']> = Parameters<Services['flows'][K]>[0];

export function useFlows(query: { environmentId: string; tab: FlowTab }) {
  const { actorId, services } = useBackend();
  return useQuery({
    queryKey: keys.flows(actorId, query.environmentId, query.tab),
    queryFn: () => unwrap(services.flows.list(query)),
  });
}

export function useFlow(flowId: string) {
  const { actorId, services } = useBackend();
  return useQuery({
    queryKey: keys.flow(actorId, flowId),
    queryFn: () => unwrap(services.flows.get({ flowId })),
  });
}

export function useVersions(flowId: string) {
  const { actorId, services } = useBackend();
  return useQuery({
    queryKey: keys.versions(actorId, flowId),
    queryFn: () => unwrap(services.flows.versions({ flowId })),
  });
}

/** What one version holds; null: none is asked for. */
export function useVersion(flowId: string, number: number | null) {
  const { actorId, services } = useBackend();
  return useQuery({
    queryKey: keys.version(actorId, flowId, number ?? 0),
    queryFn: () => unwrap(services.flows.version({ flowId, number: number ?? 0 })),
    enabled: number !== null,
  });
}

/** A mutation of flows; its own tab's lists are stale at once, other tabs hear it by news. */
const useFlowMutation = <R, T>(act: (services: Services, request: R) => Promise<T>) =>
  useChange(act, (actorId) => [keys.flows(actorId), [actorId, 'flow'], [actorId, 'versions']]);

export const useCreateFlow = () =>
  useFlowMutation((services, request: Request<'create'>) => unwrap(services.flows.create(request)));
export const useRenameFlow = () =>
  useFlowMutation((services, request: Request<'rename'>) => unwrap(services.flows.rename(request)));
export const useTurnOnFlow = () =>
  useFlowMutation((services, request: Request<'turnOn'>) => unwrap(services.flows.turnOn(request)));
export const useTurnOffFlow = () =>
  useFlowMutation((services, request: Request<'turnOff'>) =>
    unwrap(services.flows.turnOff(request)),
  );
export const useRemoveFlow = () =>
  useFlowMutation((services, request: Request<'remove'>) => unwrap(services.flows.remove(request)));
export const useRestoreFlow = () =>
  useFlowMutation((services, request: Request<'restore'>) =>
    unwrap(services.flows.restore(request)),
  );
export const useSaveFlowAs = () =>
  useFlowMutation((services, request: Request<'saveAs'>) => unwrap(services.flows.saveAs(request)));
export const usePublishFlow = () =>
  useFlowMutation((services, request: Request<'publish'>) =>
    unwrap(services.flows.publish(request)),
  );
export const useDescribeVersion = () =>
  useFlowMutation((services, request: Request<'describeVersion'>) =>
    unwrap(services.flows.describeVersion(request)),
  );
