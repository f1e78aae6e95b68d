/** The page's way to the services: one client per tab, bound to who the tab acts as. */
import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect } from 'react';
import type { News, Refusal, Result, Services } from '../services/api';
import { invalidates } from './keys';
import { staleKeys } from './stale-keys';

export interface Backend {
  readonly actorId: string;
  readonly services: Services;
  /** Calls back after each change anywhere in the workspace; answers how to stop. */
  onNews(listener: (news: News) => void): () => void;
}

const BackendContext = createContext<Backend | null>(null);

export function useBackend(): Backend {
  const backend = useContext(BackendContext);
  if (!backend) throw new Error('BackendProvider is missing around this component.');
  return backend;
}

const withdrawn: ReadonlySet<number> = new Set([403, 404]);

export function createQueryClient(): QueryClient {
  return new QueryClient({
    // A right may be gone since the last answer: what was shown under it must not stay on the page.
    queryCache: new QueryCache({
      onError: (error, query) => {
        if (error instanceof RefusalError && withdrawn.has(error.refusal.status)) {
          query.setState({ data: undefined });
        }
      },
    }),
    defaultOptions: {
      // The worker is on this device: being offline is no reason to wait, and news says what is stale.
      queries: {
        networkMode: 'always',
        staleTime: Number.POSITIVE_INFINITY,
        retry: false,
        refetchOnWindowFocus: false,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}

export function BackendProvider(props: {
  backend: Backend;
  client: QueryClient;
  children: ReactNode;
}): ReactNode {
  const { backend, client, children } = props;
  useEffect(() => {
    const stale = staleKeys((queryKey) => void client.invalidateQueries({ queryKey }));
    const stop = backend.onNews((news) => {
      for (const key of invalidates(backend.actorId, news)) stale.mark(key, news.kind === 'run');
    });
    return () => {
      stop();
      stale.end();
    };
  }, [backend, client]);
  return (
    <BackendContext value={backend}>
      <QueryClientProvider client={client}>{children}</QueryClientProvider>
    </BackendContext>
  );
}

/** A refusal on its way through React Query; pages turn `refusal.code` into words. */
export class RefusalError extends Error {
  override name = 'RefusalError';
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.message);
    this.refusal = refusal;
  }
}

export async function unwrap<T>(result: Promise<Result<T>>): Promise<T> {
  const answer = await result;
  if (answer.ok) return answer.value;
  throw new RefusalError(answer.refusal);
}
