import { Outlet, useRouter } from '@tanstack/react-router';
import { useWelcome } from '../queries';
import { LiveRegion, NavigationProvider, Skeleton, Toaster, useTheme } from '../ui';
import { Page } from './Page';
import { RefusalNote } from './refusal';
import { WelcomePage } from './welcome/WelcomePage';

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
      <Toaster />
      <LiveRegion />
    </NavigationProvider>
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
