import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Services } from '../services/api';
import { type Backend, useBackend } from './backend';

interface Callbacks<Answer> {
  onSuccess?(answer: Answer): void;
  onError?(error: Error): void;
}

const nothing: readonly QueryKey[] = [];

/**
 * A call that changes something. What is stale after it is asked for again here at once; other tabs hear
 * it by news.
 *
 * It always calls back. React Query's own `mutate` forgets whom to call as soon as the component is gone,
 * and what a change takes off the page is often just that: the row of what was deleted, with the dialog
 * that asked.
 */
export function useChange<Request = void, Answer = unknown>(
  act: (services: Services, request: Request) => Promise<Answer>,
  staleAfter: (actorId: Backend['actorId']) => readonly QueryKey[] = () => nothing,
) {
  const { actorId, services } = useBackend();
  const client = useQueryClient();
  const mutation = useMutation({
    mutationFn: (request: Request) => act(services, request),
    onSuccess: () =>
      Promise.all(staleAfter(actorId).map((queryKey) => client.invalidateQueries({ queryKey }))),
  });
  const { mutateAsync } = mutation;
  const mutate = useCallback(
    (request: Request, callbacks: Callbacks<Answer> = {}) => {
      mutateAsync(request).then(callbacks.onSuccess, callbacks.onError ?? (() => {}));
    },
    [mutateAsync],
  );
  return { ...mutation, mutate };
}
