/** Every address of the product. Pages are loaded when they are opened. */
import {
  createRootRoute,
  createRoute,
  createRouter,
  type ErrorComponentProps,
  lazyRouteComponent,
  Outlet,
} from '@tanstack/react-router';
import { Skeleton } from '../ui';
import { detailsPanels } from './paths';
import { BrokenPage } from './problem/BrokenPage';
import { NotFoundPage } from './problem/NotFoundPage';
import { Root } from './Root';
import { given, oneOf, textOf } from './search-params';
import { Shell } from './shell/Shell';

const rootRoute = createRootRoute({ component: Root, notFoundComponent: NotFound });

/** What stands around pages broke, so the page is all there is. */
function BrokenShell(props: ErrorComponentProps) {
  return (
    <main>
      <Broken {...props} />
    </main>
  );
}

function Broken({ error, reset }: ErrorComponentProps) {
  const thrown = error instanceof Error ? error : new Error(String(error));
  return <BrokenPage error={thrown} onRetry={reset} />;
}

/** Pages with the rail and the top bar. */
const sharedRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'shared',
  errorComponent: BrokenShell,
  component: () => (
    <Shell>
      <Outlet />
    </Shell>
  ),
});

/** Pages that take the window. */
const wholeRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'whole',
  errorComponent: BrokenShell,
  component: () => (
    <Shell window="whole">
      <Outlet />
    </Shell>
  ),
});

/** Pages for one thing, which a phone shows alone. */
const cardRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'card',
  errorComponent: BrokenShell,
  component: () => (
    <Shell window="card">
      <Outlet />
    </Shell>
  ),
});

const homeRoute = createRoute({
  getParentRoute: () => sharedRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./home/HomePage'), 'HomePage'),
});

const createFlowRoute = createRoute({
  getParentRoute: () => sharedRoute,
  path: '/create',
  component: lazyRouteComponent(() => import('./create/CreatePage'), 'CreatePage'),
});

const flowsRoute = createRoute({
  getParentRoute: () => sharedRoute,
  path: '/flows',
  validateSearch: (search: Record<string, unknown>) =>
    given({
      tab: oneOf(search.tab, ['mine', 'team', 'sharedWithMe', 'copies', 'deleted']),
      q: textOf(search.q),
      status: oneOf(search.status, ['on', 'failing', 'off', 'suspended']),
      kind: oneOf(search.kind, ['automated', 'instant', 'scheduled']),
    }),
  component: lazyRouteComponent(() => import('./flows/FlowsPage'), 'FlowsPage'),
});

const flowRoute = createRoute({
  getParentRoute: () => sharedRoute,
  path: '/flows/$flowId',
  validateSearch: (search: Record<string, unknown>) =>
    given({ panel: oneOf(search.panel, detailsPanels) }),
  component: lazyRouteComponent(() => import('./flow-details/FlowDetailsPage'), 'FlowDetailsPage'),
});

const runFormRoute = createRoute({
  getParentRoute: () => cardRoute,
  path: '/flows/$flowId/run',
  validateSearch: (search: Record<string, unknown>) => given({ receipt: textOf(search.receipt) }),
  component: lazyRouteComponent(() => import('./run-form/RunFormPage'), 'RunFormPage'),
});

const runsRoute = createRoute({
  getParentRoute: () => sharedRoute,
  path: '/runs',
  validateSearch: (search: Record<string, unknown>) =>
    given({
      flow: textOf(search.flow),
      status: oneOf(search.status, ['Running', 'Waiting', 'Succeeded', 'Failed', 'Cancelled']),
    }),
  component: lazyRouteComponent(() => import('./runs/RunsPage'), 'RunsPage'),
});

const mailRoute = createRoute({
  getParentRoute: () => sharedRoute,
  path: '/mail',
  validateSearch: (search: Record<string, unknown>) => given({ mail: textOf(search.mail) }),
  component: lazyRouteComponent(() => import('./mail/MailPage'), 'MailPage'),
});

const connectionsRoute = createRoute({
  getParentRoute: () => sharedRoute,
  path: '/connections',
  validateSearch: (search: Record<string, unknown>) => given({ edit: textOf(search.edit) }),
  component: lazyRouteComponent(() => import('./connections/ConnectionsPage'), 'ConnectionsPage'),
});

const adminRoute = createRoute({
  getParentRoute: () => sharedRoute,
  path: '/admin',
  validateSearch: (search: Record<string, unknown>) =>
    given({
      q: textOf(search.q),
      person: textOf(search.person),
      operation: textOf(search.operation),
      outcome: oneOf(search.outcome, ['done', 'refused']),
    }),
  component: lazyRouteComponent(() => import('./admin/AdminPage'), 'AdminPage'),
});

const settingsRoute = createRoute({
  getParentRoute: () => sharedRoute,
  path: '/settings',
  component: lazyRouteComponent(() => import('./settings/SettingsPage'), 'SettingsPage'),
});

const designRoute = createRoute({
  getParentRoute: () => wholeRoute,
  path: '/flows/$flowId/edit',
  validateSearch: (search: Record<string, unknown>) =>
    given({
      step: textOf(search.step),
      field: textOf(search.field),
      tab: oneOf(search.tab, ['parameters', 'settings', 'testing', 'code']),
    }),
  component: lazyRouteComponent(() => import('./design/DesignPage'), 'DesignPage'),
});

const runRoute = createRoute({
  getParentRoute: () => wholeRoute,
  path: '/runs/$runId',
  component: lazyRouteComponent(() => import('./design/RunPage'), 'RunPage'),
});

const routeTree = rootRoute.addChildren([
  sharedRoute.addChildren([
    homeRoute,
    createFlowRoute,
    flowsRoute,
    flowRoute,
    runsRoute,
    mailRoute,
    connectionsRoute,
    adminRoute,
    settingsRoute,
  ]),
  cardRoute.addChildren([runFormRoute]),
  wholeRoute.addChildren([designRoute, runRoute]),
]);

function NotFound() {
  return (
    <Shell>
      <NotFoundPage />
    </Shell>
  );
}

export function createPagesRouter() {
  return createRouter({
    routeTree,
    defaultPreload: 'intent',
    scrollRestoration: true,
    defaultPendingComponent: () => <Skeleton className="p-7" lines={5} />,
    defaultErrorComponent: Broken,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createPagesRouter>;
  }
}
