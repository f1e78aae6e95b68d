/**
 * The real host and engine in a storm of one seed: processes die before and after writes, the lead is
 * lost, the disk refuses, clocks jump, answers are slow, callbacks come early, late or twice. When it is
 * over, everything must be as if nothing had been. Start reading at `weather`.
 */
import { judgeEffects, judgeRows, openRuns, pendingRuns } from './judge';
import { move } from './moves';
import { makeSea, type Sea, type StormParts } from './sea';
import { lull } from './time';
import { stormFacts } from './workspace';

export interface Weathered {
  /** Every record in the order in which it was written. */
  readonly log: readonly string[];
  /** Broken promises; none. */
  readonly problems: readonly string[];
}

const hour = 3_600_000;
const mostSteps = 20_000;

export async function weather(seed: number, parts: StormParts): Promise<Weathered> {
  const sea = await makeSea(seed, parts);
  await sea.lead();
  for (let moves = sea.dice.between(20, 80); moves > 0; moves--) {
    await parts.turn();
    await move(sea);
  }
  await calm(sea, parts);
  const problems = [...(await pendingRuns(sea)), ...(await judgeRows(sea))];
  await endOfTime(sea, parts);
  problems.push(...(await openRuns(sea)), ...judgeEffects(sea, sea.counted.interruptions === 0));
  for (const one of sea.processes) one.kill();
  return { log: sea.disk.log, problems: [...sea.problems, ...problems] };
}

/** What has not ended when it is over waits for somebody. */
async function calm(sea: Sea, parts: StormParts): Promise<void> {
  Object.assign(sea.weather, { crashBefore: 0, crashAfter: 0, refuse: 0, slow: 0 });
  if (!sea.leader()) await sea.lead();
  for (const one of sea.processes) if (one !== sea.leader()) one.kill();
  await settle(sea, parts);
}

/** Whoever waits for nobody is over when a run may take no longer. */
async function endOfTime(sea: Sea, parts: StormParts): Promise<void> {
  const { time } = sea;
  time.jump((stormFacts.limits.runDays + 1) * 24 * hour);
  for (const until = time.elapsed() + 3 * hour; time.elapsed() < until; ) {
    time.step(hour);
    await settle(sea, parts);
  }
}

async function settle(sea: Sea, { turn }: StormParts): Promise<void> {
  let steps = 0;
  do {
    await turn();
    if (!sea.leader()) await sea.lead();
  } while (steps++ < mostSteps && sea.time.step(lull));
  if (steps > mostSteps) sea.problem('the workspace does not come to rest');
  await turn();
}
