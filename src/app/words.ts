import type { Repair } from '../storage/mirror/repair';

export const words = {
  opening: 'Opening the workspace',
  dataLoss:
    'The browser found its stored files damaged and started empty. Restore a backup file from Settings if you have one.',
  repairTitle: 'The browser had damaged its stored files.',
  repaired: ({ flows, openRuns, everything, inPart }: Repair) => {
    const runs = openRuns === 0 ? '' : ` and ${count(openRuns, 'open run')}`;
    const back = `${count(flows, 'flow')} with drafts and versions${runs}`;
    const lost = everything
      ? 'Finished runs, mail, the log of changes and secrets of connections'
      : 'The newest finished runs, mail and log of changes';
    const more = inPart ? ' Some of the newest edits may be missing too.' : '';
    return `${back} are back from the second copy. ${lost} could not be brought back.${more}`;
  },
  fullTitle: 'The disk space for this workspace is used up.',
  full: 'New changes are not saved; edits in an open designer wait in its tab. Delete the oldest finished runs, or save everything as a file first.',
  freeSpace: 'Free space',
  backUp: 'Back up',
  freed: (runs: number, size: string) =>
    `${count(runs, 'finished run')} deleted, about ${size}. What waited is saved now.`,
  nothingToFree:
    'There is no finished run to delete. Delete other data of this browser, or start over.',
  overtakenTitle: 'A newer Millrace has opened this workspace in another tab.',
  overtaken: 'This tab saves nothing more. Reload it to go on with the newer one.',
  reloadTab: 'Reload',
  dismiss: 'Close this note',
  cannotOpenTitle: 'This workspace cannot be opened',
  cannotOpen: (code: string) => reasons[code] ?? reasons.failed,
  reload: 'Try again',
} as const;

const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`;

const reasons: Record<string, string> & { failed: string } = {
  newerSchema:
    'A newer Millrace has opened it in another tab. Reload this tab to use the newer one too.',
  blocked: 'Another tab holds an older Millrace open. Close that tab, then try again.',
  quota: 'The disk is full. Make room, then try again.',
  workerDied: 'The part that keeps and runs your flows stopped several times in a row.',
  failed:
    'The browser does not let Millrace store anything here. A private window or blocked site data may be the cause.',
};
