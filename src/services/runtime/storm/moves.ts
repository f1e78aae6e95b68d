/** What happens next in a storm. */
import { admit, makePlan } from '../../../engine/index';
import { triggerOf } from '../../../model/walk';
import { insertRun } from '../../new-run';
import { loadOf, slotLimits, slotTaker } from '../../schedule/slots';
import type { Sea } from './sea';
import { lull } from './time';
import { stormFacts } from './workspace';

const mostRuns = 8;
const minute = 60_000;
/** Another tab: it starts and cancels, and drives nothing. */
const tab = { isAlive: () => true, kill: () => {}, pause: async () => {}, interrupted: () => {} };

export async function move(sea: Sea): Promise<void> {
  const { dice, time, rough } = sea;
  const fate = dice.random();
  // What the disk refuses to take from a person has not happened.
  if (fate < 0.1 && sea.disk.journals.size < mostRuns) await start(sea).catch(() => {});
  else if (fate < 0.115) await cancel(sea).catch(() => {});
  else if (fate < 0.12 + rough / 2) sea.leader()?.kill();
  else if (fate < 0.125 + rough) await depose(sea);
  else if (fate < 0.13 + rough) time.jump(dice.between(0, 3) * 20 * minute);
  else if (fate < 0.135 + rough) time.jump(-dice.between(1, 20_000));
  else time.step(lull);
  if (!sea.leader()) await sea.lead();
}

function tellAll({ processes }: Sea, runId: string): void {
  for (const one of processes) if (one.isAlive()) one.host.wake(runId);
}

async function start(sea: Sea): Promise<void> {
  const { dice, time, disk, problem, flows } = sea;
  const [first, ...others] = flows;
  if (!first) return;
  const { flow, version, definition } = dice.pick([first, ...others]);
  const ports = { now: time.now, random: dice.random };
  const delivery = { kind: 'request', headers: {}, body: {} } as const;
  const admission = admit(definition, delivery, ports, stormFacts);
  const [admitted] = admission.kind === 'runs' ? admission.runs : [];
  const trigger = triggerOf(definition)?.trigger;
  if (!admitted || !trigger) return problem(`${flow.id} does not start`);
  const limits = slotLimits(trigger, stormFacts);
  const { number, connectionReferences } = version;
  const made = {
    flow,
    plan: makePlan(definition, { dialect: flow.dialect }),
    startedBy: flow.creatorId,
    version: number,
    definition: version.definition,
    connectionReferences,
    admitted: { ...admitted, waitsForResponse: dice.chance(0.5) },
  };
  const run = await disk.seenBy(tab).write(['runs', 'journal'], 'told', async (tx) => {
    const slot = limits && slotTaker(limits, await loadOf(tx, flow.id))();
    if (slot === 'full') return undefined;
    const taken = limits ? { slot: { slots: limits.runs, isFree: slot === 'free' } } : {};
    return insertRun(tx, { ...made, ...taken }, time.now(), ports);
  });
  if (run) tellAll(sea, run.id);
}

async function cancel(sea: Sea): Promise<void> {
  const { dice, time, disk } = sea;
  const [first, ...others] = disk.journals.keys();
  if (first === undefined) return;
  const runId = dice.pick([first, ...others]);
  await disk.seenBy(tab).write(['runs'], 'told', async (tx) => {
    const run = await tx.get('runs', runId);
    if (!run || run.endedAt !== undefined) return;
    tx.put('runs', { ...run, cancelRequestedAt: time.now() });
  });
  tellAll(sea, runId);
}

/** Another one leads; whoever did hears of it later, or never. */
async function depose(sea: Sea): Promise<void> {
  const { dice, time, counted } = sea;
  const old = sea.leader();
  counted.interruptions++;
  await sea.lead();
  if (old && dice.chance(0.7)) time.after(dice.between(0, 10_000), () => old.host.stop());
}
