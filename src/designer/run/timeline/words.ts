/** Texts of the timeline of a run. */
const number = (value: number) => value.toLocaleString('en-GB');

export const timelineWords = {
  timeline: 'Timeline',
  moment: 'Moment of the run',
  play: 'Play the run',
  pause: 'Pause',
  previous: 'Previous event',
  next: 'Next event',
  live: 'Live',
  foldWaits: 'Fold waits',
  event: (at: number, of: number) => `event ${number(at)} of ${number(of)}`,
  reading: 'reading on',
  cut: (count: number) =>
    `The run is longer than a page can hold: these are its first ${number(count)} events.`,
  before: 'Before the run',
  runStarted: 'The run started',
  held: (step: string) => `Paused before ${step}`,
  resumed: 'The run goes on',
  started: (step: string) => `${step} started`,
  waits: (step: string) => `${step} waits`,
  listed: (step: string) => `${step} has its items`,
  triedInVain: (step: string) => `${step} failed and will be tried again`,
  goesOn: (step: string) => `${step} goes on`,
  roundStarted: (round: number, loop: string) => `Round ${number(round)} of ${loop} started`,
  roundEnded: (round: number, loop: string, status: string) =>
    `Round ${number(round)} of ${loop} ${status}`,
  ended: (step: string, status: string) => `${step} ${status}`,
  responded: 'The caller got an answer',
  runEnded: (status: string) => `The run ${status}`,
  inRound: (step: string, rounds: readonly number[]) =>
    `${step} in round ${rounds.map(number).join(', ')}`,
} as const;
