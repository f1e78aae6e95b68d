/** Everything that a storm is about: one disk, one service, and the processes that come and go. */
import type { Store } from '../../../storage/store';
import { answerHook } from './callbacks';
import { type Dice, makeDice } from './dice';
import { type Disk, leaseName, makeDisk, type Weather } from './disk';
import { randomFlow } from './flows';
import { type Process, type Surroundings, startProcess } from './process';
import { makeRemote, type Remote } from './remote';
import { requestJudge } from './requests';
import { makeStormTime, type StormTime } from './time';
import { layOut, mailTo, makeFlow, type StormFlow } from './workspace';

export interface StormParts extends Pick<Surroundings, 'given'> {
  makeStore(): Store;
  /** Resolves when nothing more happens unless time passes. */
  turn(): Promise<void>;
  /** What a full disk throws. */
  refusal(): Error;
}

export interface Sea {
  readonly dice: Dice;
  readonly time: StormTime;
  readonly bare: Store;
  readonly disk: Disk;
  readonly remote: Remote;
  readonly flows: readonly StormFlow[];
  readonly processes: readonly Process[];
  /** How likely the worst is, of all writes and moves. */
  readonly rough: number;
  readonly weather: Weather;
  readonly problems: readonly string[];
  readonly counted: { interruptions: number; requests: number };
  problem(what: string): void;
  /** The last one to lead, if it is alive. Others that are alive have been fenced off. */
  leader(): Process | undefined;
  /** Another process takes the lead. */
  lead(): Promise<void>;
}

export async function makeSea(seed: number, parts: StormParts): Promise<Sea> {
  const dice = makeDice(seed);
  const time = makeStormTime();
  const bare = parts.makeStore();
  const problems: string[] = [];
  const problem = (what: string) => void problems.push(what);
  const rough = dice.chance(0.1) ? 0 : dice.random() * 0.06;
  const weather = { crashBefore: rough, crashAfter: rough, refuse: rough, slow: rough * 4 };
  const disk = makeDisk({ bare, dice, weather, refusal: parts.refusal, problem });
  const counted = { interruptions: 0, requests: 0 };
  const processes: Process[] = [];
  const remote = makeRemote(dice, (hook) => answerHook(sea, hook));
  const leader = () => processes.slice(-1).find((one) => one.isAlive());
  const judgeRequest = requestJudge({ disk, remote, counted, problem });
  const around: Surroundings = {
    dice,
    time,
    disk,
    remote,
    given: parts.given,
    interrupted: () => void counted.interruptions++,
    sent: judgeRequest,
  };

  async function lead(): Promise<void> {
    const fence = processes.length + 1;
    const lease = { name: leaseName, holder: String(fence), fence, heartbeatAt: time.now() };
    await bare.write(['leases'], 'told', async (tx) => tx.put('leases', lease));
    const process = startProcess(around, fence);
    processes.push(process);
    // One that cannot even read gives up its lead.
    void process.host.takeUp().catch(process.kill);
  }

  const flows = makeFlows(dice);
  await layOut(bare, flows);
  const state = { dice, time, bare, disk, remote, flows, processes, rough, weather };
  const sea: Sea = { ...state, problems, counted, problem, leader, lead };
  return sea;
}

const childId = 'child';

function makeFlows(dice: Dice): readonly StormFlow[] {
  const flows = [makeFlow(childId, randomFlow({ dice, children: [], mailTo }))];
  for (let count = dice.between(1, 3); count > 0; count--) {
    const definition = randomFlow({ dice, children: [childId], mailTo });
    flows.push(makeFlow(`flow-${count}`, definition));
  }
  return flows;
}
