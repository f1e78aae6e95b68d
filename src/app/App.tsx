import { RouterProvider } from '@tanstack/react-router';
import { useMemo } from 'react';
import { BrokenPage } from '../pages/problem/BrokenPage';
import { createPagesRouter } from '../pages/router';
import { ActorContext } from '../pages/shell/actor-context';
import { BackendProvider, createQueryClient } from '../queries';
import { ErrorBoundary } from '../ui';
import { Missing } from './Missing';
import { TroubleNotes } from './TroubleNotes';
import { useTab } from './use-backend';
import { words } from './words';

const router = createPagesRouter();
const queryClient = createQueryClient();

export function App() {
  const { backend, actorId, switchActor, cannotOpen, trouble, dismissRepair } = useTab();
  const actor = useMemo(() => ({ actorId, switchActor }), [actorId, switchActor]);
  if (cannotOpen) return <CannotOpen code={cannotOpen} />;
  if (!backend)
    return (
      <p role="status" className="sr-only">
        {words.opening}
      </p>
    );
  return (
    <ErrorBoundary fallback={(error, retry) => <BrokenPage error={error} onRetry={retry} />}>
      <ActorContext value={actor}>
        <BackendProvider backend={backend} client={queryClient}>
          <TroubleNotes trouble={trouble} onDismissRepair={dismissRepair} />
          <Missing />
          <RouterProvider router={router} />
        </BackendProvider>
      </ActorContext>
    </ErrorBoundary>
  );
}

function CannotOpen({ code }: { code: string }) {
  return (
    <main className="mx-auto max-w-150 px-5 py-16">
      <h1 className="mb-3 text-xl">{words.cannotOpenTitle}</h1>
      <p className="mb-4">{words.cannotOpen(code)}</p>
      <button type="button" className="text-accent-ink underline" onClick={() => location.reload()}>
        {words.reload}
      </button>
    </main>
  );
}
