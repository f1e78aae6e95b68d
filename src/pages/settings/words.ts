export const words = {
  title: 'Settings',
  look: 'Look',
  theme: 'Theme',
  timeZone: 'Time zone',
  timeZoneHelp: 'Times are shown in this zone. Flows name their own.',
  findZone: 'Find a city or region',
  asDevice: (zone: string) => `As this device (${zone})`,
  clock: 'Clock',
  clockText:
    'Everything goes by it: schedules, delays, the times of runs. It is the same in every tab.',
  clockMode: 'How it runs',
  clockModes: { real: 'Real time', paused: 'Stands still', fast: 'Fast' },
  clockShows: 'It shows',
  clockStep: 'Step forward',
  clockSteps: { minute: '1 minute', hour: '1 hour', day: '1 day', week: '1 week' },
  clockStepHelp: 'What is due on the way happens, each at its time.',
  clockSpeed: 'Speed',
  clockTimes: (times: number) => `${times} times faster`,
  clockNotReal: 'Times of runs and changes are those of this clock until it shows real time again.',
  network: 'Requests of flows',
  networkText:
    'A step that calls an address reaches what is public, if the service admits browsers.',
  thisMachine: 'Also services on this machine',
  thisMachineHelp:
    'For instance http://localhost:3000. Any flow that runs here may then call them.',
  device: 'On this device',
  deviceText:
    'Flows, runs and mail are kept in this browser, for this address. Nobody else holds a copy.',
  used: 'Space used',
  usedOf: (used: string, quota: string) => `${used} of ${quota}`,
  flows: 'Flows',
  runs: 'Runs',
  persisted: 'The browser keeps it until you delete it.',
  notPersisted:
    'The browser may delete it when the disk is nearly full. Back it up, or use Millrace more often: browsers then promise to keep it.',
  backup: 'Backup',
  backupText: 'Everything as one file: flows with all versions, drafts, runs, mail, people.',
  backupAct: 'Back up everything',
  backedUp: (name: string) => `Saved as ${name}.`,
  restore: 'Restore from a file',
  restoreText:
    'Puts what a backup file holds in place of everything here. You see what is in it before anything changes.',
  restoreChoose: 'Choose a backup file',
  restoreTitle: 'Replace everything with this backup?',
  restoreAct: 'Replace everything',
  backupOf: (savedAt: string, version: number) => `Saved ${savedAt}, data version ${version}.`,
  backupHolds: ({ people, flows, runs }: { people: number; flows: number; runs: number }) =>
    `It holds ${counted(people, 'person', 'people')}, ${counted(flows, 'flow', 'flows')} and ${counted(runs, 'run', 'runs')}.`,
  backupOpenRuns: (runs: number) =>
    `${counted(runs, 'run that was under way goes', 'runs that were under way go')} on here.`,
  backupUnreadable: (entries: number) =>
    `${counted(entries, 'entry is damaged and stays', 'entries are damaged and stay')} out.`,
  restoreSure:
    'What is here now goes for good. Secrets of connections are not in a backup: they are entered again.',
  restored: 'The backup is in place.',
  reset: 'Start over',
  resetText: 'Deletes everything in this workspace. There is no way back but a backup.',
  resetSample: 'Start over with the sample organisation',
  resetEmpty: 'Start over empty',
  resetTitle: 'Delete everything and start over?',
  resetSure: (flows: number, runs: number) =>
    `${flows} ${flows === 1 ? 'flow' : 'flows'} and ${runs} ${runs === 1 ? 'run' : 'runs'} go for good, and everybody’s mail. Back up first if you may want them again.`,
  resetAct: 'Delete everything',
  resetDone: 'The workspace is new.',
} as const;

function counted(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}
