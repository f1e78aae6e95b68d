import { type UseMutationOptions, useMutation } from '@tanstack/react-query';
import { useCallback } from 'react';

interface Callbacks<Answer> {
  onSuccess?(answer: Answer): void;
  onError?(error: Error): void;
}

/**
 * A mutation that always calls back. React Query's own forgets whom to call as soon as the component is
 * gone, and what a change takes off the page is often just that: the row of what was deleted, with the
 * dialog that asked.
 */
export function useChange<Answer, Request = void>(
  options: UseMutationOptions<Answer, Error, Request>,
) {
  const mutation = useMutation(options);
  const { mutateAsync } = mutation;
  const mutate = useCallback(
    (request: Request, callbacks: Callbacks<Answer> = {}) => {
      mutateAsync(request).then(callbacks.onSuccess, callbacks.onError ?? (() => {}));
    },
    [mutateAsync],
  );
  return { ...mutation, mutate };
}
