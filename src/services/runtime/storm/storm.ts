/**
 * The real host and engine in a storm of one seed: processes die before and after writes, the lead is
 * lost, the disk refuses, clocks jump, answers are slow, callbacks come early, late or twice. When it is
 * over, everything must be as if nothing had been.
 */
import { admit, makePlan } from '../../../engine/index';
import type { Store } from '../../../storage/store';
import { insertRun } from '../../new-run';
import { loadOf, slotLimits, slotTaker } from '../../schedule/slots';
import { triggerOf } from '../../../model/walk';
import { makeDice } from './dice';
import { leaseName, makeDisk, type Weather } from './disk';
import { randomFlow } from './flows';
import { judge, pendingRuns } from './judge';
import { type Process, type Surroundings, startProcess } from './process';
import { type Hook, makeRemote } from './remote';
import { makeStormTime } from './time';
import { layOut, mailTo, makeFlow, type StormFlow, stormFacts } from './workspace';

export interface StormParts extends Pick<Surroundings, 'given'> {
  makeStore(): Store;
  /** Resolves when nothing more happens unless time passes. */
  turn(): Promise<void>;
  refusal(): Error;
}

export interface Weathered {
  /** Every record in the order in which it was written. */
  readonly log: readonly string[];
  readonly problems: readonly string[];
  readonly counts: Readonly<Record<'runs' | 'events' | 'processes' | 'interruptions' | 'mails' | 'requests', number>>;
}

const minute = 60_000;
/** Longer than any wait, pause or delay in a storm. */
const lull = 10 * minute;
const mostSteps = 20_000;

export async function weather(seed: number, parts: StormParts): Promise<Weathered> {
  const dice = makeDice(seed);
  const time = makeStormTime();
  const bare = parts.makeStore();
  const problems: string[] = [];
  const problem = (what: string) => void problems.push(what);
  const rough = dice.chance(0.1) ? 0 : dice.random() * 0.06;
  const wind: Weather = { crashBefore: rough, crashAfter: rough, refuse: rough, slow: rough * 4 };
  const disk = makeDisk({ bare, dice, weather: wind, refusal: parts.refusal, problem });
  const processes: Process[] = [];
  let interruptions = 0;
  let requests = 0;
  const remote = makeRemote(dice, (hook) => {
    if (hook.callsAfter !== undefined) callBack(hook, hook.callsAfter, 40);
  });
  const asked = new Map<string, number>();
  const tab = { isAlive: () => true, kill: () => {}, pause: async () => {}, interrupted: () => {} };
  const around: Surroundings = {
    dice,
    time,
    disk,
    remote,
    given: parts.given,
    interrupted: () => void interruptions++,
    sent: (request) => {
      requests++;
      checkRequest(request);
    },
  };

  function checkRequest(request: Parameters<Surroundings['sent']>[0]): void {
    const { mode, place } = remote.placeOf(request);
    if (mode === 'unhook' || mode === 'state' || mode === 'pages') return;
    const [, runId = '', step = '', rounds = ''] = place.split('/');
    const own = disk
      .events(runId)
      .filter((one) => 'action' in one && one.action === step && roundsOf(one.repetition) === rounds);
    const last = own.at(-1)?.type;
    if (last === undefined) problem(`${place} is asked before its intent is on disk`);
    if (last === 'actionFinished') problem(`${place} is asked after its result is on disk`);
    const before = asked.get(place);
    if (before === interruptions && last !== 'actionRetried') {
      problem(`${place} is asked again though nothing was interrupted`);
    }
    asked.set(place, interruptions);
  }

  /** Others that are still alive have been fenced off. */
  const leader = () => processes.slice(-1).find((one) => one.isAlive());

  function callBack(hook: Hook, afterMs: number, tries: number): void {
    time.after(afterMs, () => {
      const process = leader();
      const again = () => {
        if (tries > 0) callBack(hook, dice.between(1000, 30_000), tries - 1);
      };
      if (!process) return again();
      let isSettled = false;
      const count = dice.chance(0.2) ? 2 : 1;
      const answers = Array.from({ length: count }, () =>
        process.host.callBack(hook.runId, hook.key, {
          statusCode: 200,
          headers: { 'Content-Type': 'application/json' },
          content: { text: '{"called":true}' },
        }).catch(() => false),
      );
      time.after(5 * minute, () => {
        if (!isSettled && process.isAlive()) problem(`a callback of ${hook.place} hangs`);
        if (!isSettled) again();
      });
      void Promise.all(answers).then((all) => {
        isSettled = true;
        for (const isTaken of all) if (isTaken) hook.taken++;
        if (hook.taken === 0) again();
        if (hook.taken > 1) problem(`the callback of ${hook.place} was taken twice`);
        const isOver = disk
          .events(hook.runId)
          .some((one) => one.type === 'actionFinished' && keyOf(one) === hook.key);
        if (hook.taken > 0 && !isOver) problem(`the callback of ${hook.place} is not on disk`);
      });
    });
  }

  const children = [makeFlow('child-a', randomFlow({ dice, children: [], mailTo }))];
  const flows: StormFlow[] = [...children];
  for (let count = dice.between(1, 3); count > 0; count--) {
    const definition = randomFlow({ dice, children: ['child-a'], mailTo });
    flows.push(makeFlow(`flow-${count}`, definition));
  }
  await layOut(bare, flows);

  async function lead(): Promise<void> {
    const fence = processes.length + 1;
    await bare.write(['leases'], 'told', async (tx) =>
      tx.put('leases', { name: leaseName, holder: String(fence), fence, heartbeatAt: time.now() }),
    );
    const process = startProcess(around, fence);
    processes.push(process);
    void process.host.takeUp().catch(() => {
      // A leader that cannot read gives up its lead.
      process.kill();
    });
  }

  function tellAll(runId: string): void {
    for (const one of processes) if (one.isAlive()) one.host.wake(runId);
  }

  async function start(): Promise<void> {
    const chosen = flows[dice.between(0, flows.length - 1)];
    if (!chosen) return;
    const { flow, version, definition } = chosen;
    const plan = makePlan(definition, { dialect: flow.dialect });
    const ports = { now: time.now, random: dice.random };
    const delivery = { kind: 'request', headers: {}, body: {} } as const;
    const admission = admit(definition, delivery, ports, stormFacts);
    const [admitted] = admission.kind === 'runs' ? admission.runs : [];
    const trigger = triggerOf(definition)?.trigger;
    if (!admitted || !trigger) return problem(`${flow.id} does not start`);
    const limits = slotLimits(trigger, stormFacts);
    const run = await disk.seenBy(tab).write(['runs', 'journal'], 'told', async (tx) => {
      const slot = limits && slotTaker(limits, await loadOf(tx, flow.id))();
      if (slot === 'full') return undefined;
      const awaited = { ...admitted, waitsForResponse: dice.chance(0.5) };
      const given = { flow, plan, admitted: awaited, startedBy: flow.creatorId, version: 1 };
      return insertRun(
        tx,
        {
          ...given,
          definition: version.definition,
          connectionReferences: version.connectionReferences,
          ...(limits ? { slot: { slots: limits.runs, isFree: slot === 'free' } } : {}),
        },
        time.now(),
        ports,
      );
    });
    if (run) tellAll(run.id);
  }

  async function cancel(): Promise<void> {
    const ids = [...disk.journals.keys()];
    const runId = ids[dice.between(0, Math.max(0, ids.length - 1))];
    if (runId === undefined) return;
    await disk.seenBy(tab).write(['runs'], 'told', async (tx) => {
      const run = await tx.get('runs', runId);
      if (run && run.endedAt === undefined) tx.put('runs', { ...run, cancelRequestedAt: time.now() });
    });
    tellAll(runId);
  }

  async function move(): Promise<void> {
    const fate = dice.random();
    // What the disk refuses to take from a person has not happened.
    if (fate < 0.1) await start().catch(() => {});
    else if (fate < 0.115) await cancel().catch(() => {});
    else if (fate < 0.12 + rough / 2) leader()?.kill();
    else if (fate < 0.125 + rough) await depose();
    else if (fate < 0.13 + rough) time.jump(dice.between(0, 3) * 20 * minute);
    else if (fate < 0.135 + rough) time.jump(-dice.between(1, 20_000));
    else time.step(lull);
    if (!leader()) await lead();
  }

  /** Another one leads; whoever did hears of it later, or never. */
  async function depose(): Promise<void> {
    const old = leader();
    interruptions++;
    await lead();
    if (old && dice.chance(0.7)) time.after(dice.between(0, 10_000), () => old.host.stop());
  }

  async function settle(): Promise<void> {
    let steps = 0;
    do {
      await parts.turn();
      if (!leader()) await lead();
    } while (steps++ < mostSteps && time.step(lull));
    if (steps > mostSteps) problem('the workspace does not come to rest');
    await parts.turn();
  }

  // The storm.
  await lead();
  for (let moves = dice.between(40, 160); moves > 0; moves--) {
    await parts.turn();
    await move();
  }
  // The calm: what has not ended by now waits for somebody.
  Object.assign(wind, { crashBefore: 0, crashAfter: 0, refuse: 0, slow: 0 });
  if (!leader()) await lead();
  for (const one of processes) if (one !== leader()) one.kill();
  await settle();
  const facts = { bare, disk, remote, flows };
  problems.push(...(await pendingRuns(facts)));
  // Whoever waits for nobody is over after thirty days.
  time.jump(31 * 24 * 60 * minute);
  for (let alarms = 0; alarms < 3; alarms++) {
    time.step(60 * minute);
    await settle();
  }
  problems.push(...(await judge(facts, { isCalm: interruptions === 0 })));
  for (const one of processes) one.kill();
  const events = disk.log.length;
  const mails = await bare.read(['world'], (tx) => tx.count('world'));
  const runs = disk.journals.size;
  return {
    log: disk.log,
    problems,
    counts: { runs, events, processes: processes.length, interruptions, mails, requests },
  };
}

/** `000002-000000` as addresses write it: `2-0`. */
const roundsOf = (repetition: string) =>
  repetition === '' ? '' : repetition.split('-').map(Number).join('-');

const keyOf = ({ action, repetition }: { action: string; repetition: string }) =>
  repetition === '' ? action : `${action}#${repetition}`;
