/** The addresses of the pages, for links. The routes themselves are in router.tsx. */
import type { StepPlace } from '../designer';

const part = encodeURIComponent;

/** `?step=Compose&field=inputs/body`: members of a field with their slashes written otherwise. */
function placeQuery(step: string, at: StepPlace | undefined): string {
  const query = new URLSearchParams({ step });
  if (at?.kind === 'field') query.set('field', at.path.map(part).join('/'));
  if (at?.kind === 'tab') query.set('tab', at.tab);
  return query.toString();
}

/** Panels of a flow's details that have an address. */
export const detailsPanels = ['owners', 'runOnly', 'copy', 'connections'] as const;
export type DetailsPanel = (typeof detailsPanels)[number];

export const paths = {
  home: '/',
  create: '/create',
  flows: '/flows',
  flow: (flowId: string) => `/flows/${part(flowId)}`,
  sharing: (flowId: string, panel: DetailsPanel) => `/flows/${part(flowId)}?panel=${panel}`,
  edit: (flowId: string, step?: string, at?: StepPlace) =>
    `/flows/${part(flowId)}/edit${step === undefined ? '' : `?${placeQuery(step, at)}`}`,
  runForm: (flowId: string) => `/flows/${part(flowId)}/run`,
  runs: '/runs',
  runsOf: (flowId: string) => `/runs?flow=${part(flowId)}`,
  run: (runId: string) => `/runs/${part(runId)}`,
  mail: '/mail',
  message: (mailId: string) => `/mail?mail=${part(mailId)}`,
  connections: '/connections',
  /** Opened to be changed; without one, the list. */
  connection: (connectionId?: string) =>
    connectionId === undefined ? '/connections' : `/connections?edit=${part(connectionId)}`,
  admin: '/admin',
  failedRunsOf: (flowId: string) => `/runs?flow=${part(flowId)}&status=Failed`,
  settings: '/settings',
} as const;
