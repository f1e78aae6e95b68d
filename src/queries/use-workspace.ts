import { useQuery } from '@tanstack/react-query';
import type { Services } from '../services/api';
import { unwrap, useBackend } from './backend';
import { keys } from './keys';
import { useChange } from './use-change';

export function useMail() {
  const { actorId, services } = useBackend();
  return useQuery({ queryKey: keys.mail(actorId), queryFn: () => unwrap(services.mail.list()) });
}

const useMailMutation = <R>(act: (services: Services, request: R) => Promise<null>) =>
  useChange(act, (actorId) => [keys.mail(actorId)]);

export const useMarkMailRead = () =>
  useMailMutation((services, request: { mailId: string; read: boolean }) =>
    unwrap(services.mail.markRead(request)),
  );
export const useRemoveMail = () =>
  useMailMutation((services, request: { mailId: string }) => unwrap(services.mail.remove(request)));

export function useStorageUse() {
  const { actorId, services } = useBackend();
  return useQuery({
    queryKey: keys.storage(actorId),
    queryFn: () => unwrap(services.workspace.storage()),
    staleTime: 30_000,
  });
}

export const useBackup = () => useChange((services) => unwrap(services.workspace.backup()));

export const useResetWorkspace = () =>
  useChange(
    (services, request: { seed: 'sample' | 'empty' }) => unwrap(services.workspace.reset(request)),
    (actorId) => [keys.all(actorId)],
  );

/** Says what a backup file holds; nothing is changed. */
export const useReadBackup = () =>
  useChange((services, text: string) => unwrap(services.workspace.readBackup({ text })));

export const useRestoreBackup = () =>
  useChange((services, text: string) => unwrap(services.workspace.restore({ text })));

export const useFreeSpace = () => useChange((services) => unwrap(services.workspace.freeSpace()));

/** Whether the choice of the first opening (sample organisation or empty) has been made. */
export function useWelcome() {
  const { actorId, services } = useBackend();
  return useQuery({
    queryKey: keys.welcome(actorId),
    queryFn: () => unwrap(services.workspace.welcome()),
  });
}
