import { useQuery } from '@tanstack/react-query';
import type { Services } from '../services/api';
import { unwrap, useBackend } from './backend';
import { keys } from './keys';
import { useChange } from './use-change';

type Request<K extends keyof Services['tests']> = Parameters<Services['tests'][K]>[0];

export function useTests(flowId: string) {
  const { actorId, services } = useBackend();
  return useQuery({
    queryKey: keys.tests(actorId, flowId),
    queryFn: () => unwrap(services.tests.list({ flowId })),
  });
}

/** One test with what it could judge. */
export function useTest(flowId: string, testId: string) {
  const { actorId, services } = useBackend();
  return useQuery({
    queryKey: [...keys.tests(actorId, flowId), testId],
    queryFn: () => unwrap(services.tests.get({ flowId, testId })),
  });
}

/** The test that a run would make; made once, as its dialog opens. */
export function useRecordedTest(runId: string) {
  const { actorId, services } = useBackend();
  return useQuery({
    queryKey: [...keys.run(actorId, runId), 'test'],
    queryFn: () => unwrap(services.tests.record({ runId })),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

const useTestMutation = <R, T>(act: (services: Services, request: R) => Promise<T>) =>
  useChange(act, (actorId) => [[actorId, 'tests']]);

export const useSaveTest = () =>
  useTestMutation((services, request: Request<'save'>) => unwrap(services.tests.save(request)));
export const useUpdateTest = () =>
  useTestMutation((services, request: Request<'update'>) => unwrap(services.tests.update(request)));
export const useRemoveTest = () =>
  useTestMutation((services, request: Request<'remove'>) => unwrap(services.tests.remove(request)));
export const useRunTests = () =>
  useTestMutation((services, request: Request<'run'>) => unwrap(services.tests.run(request)));
export const useExportTests = () =>
  useChange((services, request: Request<'export'>) => unwrap(services.tests.export(request)));
export const useImportTests = () =>
  useTestMutation((services, request: Request<'import'>) => unwrap(services.tests.import(request)));
