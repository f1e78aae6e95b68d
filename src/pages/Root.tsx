import { Outlet, useRouter } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useClock, useWelcome } from '../queries';
import { LiveRegion, NavigationProvider, Skeleton, Toaster, useTheme } from '../ui';
import { Page } from './Page';
import { RefusalNote } from './refusal';
import { WelcomePage } from './welcome/WelcomePage';

const ClockMark = lazy(() => import('./clock/ClockMark'));

/** Around every page: links go through the router, and notices have their place. */
export function Root() {
  const router = useRouter();
  useTheme();
  return (
    <NavigationProvider
      navigate={(href) => void router.navigate({ href })}
      useHref={(href) => router.history.createHref(href)}
    >
      <Opening />
      <Clock />
      <Toaster />
      <LiveRegion />
    </NavigationProvider>
  );
}

/** Whoever looks at times must know when they are not real ones. */
function Clock() {
  const { data: setting } = useClock();
  if (setting === undefined || setting.mode === 'real') return null;
  return (
    <Suspense fallback={null}>
      <ClockMark setting={setting} />
    </Suspense>
  );
}

/** Before anything else a person chooses what their workspace starts with. */
function Opening() {
  const welcome = useWelcome();
  if (welcome.isPending) return <Skeleton className="p-10" lines={6} />;
  if (welcome.isError) {
    return (
      <Page narrow>
        <RefusalNote error={welcome.error} onRetry={() => void welcome.refetch()} />
      </Page>
    );
  }
  return welcome.data.chosen === null ? <WelcomePage /> : <Outlet />;
}
