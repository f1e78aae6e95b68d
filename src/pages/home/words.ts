export const words = {
  title: 'Home',
  greetings: {
    night: 'Good evening',
    morning: 'Good morning',
    day: 'Hello',
    evening: 'Good evening',
  },
  greet: (greeting: string, name: string) => `${greeting}, ${name}`,
  runsToday: (count: number) =>
    count === 0
      ? 'No runs since midnight'
      : `${count} ${count === 1 ? 'run' : 'runs'} since midnight`,
  failing: (count: number) =>
    count === 0
      ? 'nothing is failing'
      : count === 1
        ? 'one flow is failing'
        : `${count} flows are failing`,
  start: 'Start something',
  instant: 'New instant flow',
  instantText: 'Somebody presses a button and fills in what you ask for.',
  runNowText: 'Flows that wait for a button',
  noButtons: 'Nothing to run yet',
  noButtonsText: 'When somebody shares a flow with you, its button stands here.',
  needs: 'Needs you',
  fails: (name: string) => `${name} is failing`,
  failsText: (failed: number, of: number) => `${failed} of the last ${of} runs failed`,
  suspended: (name: string) => `${name} is suspended`,
  suspendedText: 'It starts no runs until what suspended it is put right.',
  seeRuns: 'See the runs',
  open: 'Open',
  recent: 'Recent flows',
  all: (count: number) => `All ${count}`,
  recentEmpty: 'No flows yet',
  recentEmptyText: 'Make one in a minute: name it, say what the button asks for, add steps.',
  runsTodayTitle: 'Runs today',
  chart: (ok: number, bad: number) => `Runs by hour today: ${ok} without failure, ${bad} failed`,
  hour: (hour: number, ok: number, bad: number) =>
    `${String(hour).padStart(2, '0')}:00, ${ok + bad} runs, ${bad} failed`,
  succeeded: (count: number) => `${count} succeeded`,
  failed: (count: number) => `${count} failed`,
  underWay: (count: number) => `${count} under way`,
  inDays: (count: number) => `${count} in 28 days`,
  draftOpen: 'draft open',
  mail: 'Mail',
  allMail: 'All mail',
  unread: 'Unread',
  noSubject: '(no subject)',
} as const;
