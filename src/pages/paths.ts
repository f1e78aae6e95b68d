/** The addresses of the pages, for links. The routes themselves are in router.tsx. */
const part = encodeURIComponent;

export const paths = {
  home: '/',
  create: '/create',
  flows: '/flows',
  edit: (flowId: string) => `/flows/${part(flowId)}/edit`,
  runForm: (flowId: string) => `/flows/${part(flowId)}/run`,
  runs: '/runs',
  runsOf: (flowId: string) => `/runs?flow=${part(flowId)}`,
  run: (runId: string) => `/runs/${part(runId)}`,
  mail: '/mail',
  message: (mailId: string) => `/mail?mail=${part(mailId)}`,
  settings: '/settings',
} as const;
