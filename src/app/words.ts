export const words = {
  opening: 'Opening the workspace',
  dataLoss:
    'The browser found its stored files damaged and started empty. Restore a backup file from Settings if you have one.',
  cannotOpenTitle: 'This workspace cannot be opened',
  cannotOpen: (code: string) => reasons[code] ?? reasons.failed,
  reload: 'Try again',
} as const;

const reasons: Record<string, string> & { failed: string } = {
  newerSchema:
    'A newer Millrace has opened it in another tab. Reload this tab to use the newer one too.',
  blocked: 'Another tab holds an older Millrace open. Close that tab, then try again.',
  quota: 'The disk is full. Make room, then try again.',
  workerDied: 'The part that keeps and runs your flows stopped several times in a row.',
  failed:
    'The browser does not let Millrace store anything here. A private window or blocked site data may be the cause.',
};
