import { describe, expect, it, test } from 'vitest';
import { value } from '../../app/sample/answers';
import { flows as samples } from '../../app/sample/flows';
import { type MemoryOptions, openMemoryWorkspace } from '../../app/sample/memory-workspace';
import { environments, people } from '../../app/sample/people';
import type { Definition, JsonObject } from '../../model/definition';
import type { Run } from '../../model/flow';
import { foldRun } from '../../model/run/fold';
import { createMemoryStore } from '../../storage/memory/store';
import type { PollAnswer, Poller } from './poller';
import { createScheduler } from './scheduler';

const minute = 60_000;
const hour = 60 * minute;
const reminder = samples.find((one) => one.name.startsWith('Remind'))?.id ?? '';

async function opened(options: MemoryOptions = {}) {
  const workspace = await openMemoryWorkspace({ seed: 'sample', ...options });
  const { store, scheduler, host, as } = workspace;
  const ines = as(people.ines.id);
  const started = async (flowId: string): Promise<Run[]> => {
    const range = { from: [flowId, 0], to: [flowId, Number.MAX_SAFE_INTEGER] };
    return await store.read(['runs'], (tx) => tx.list('runs', { index: 'byFlow', ...range }));
  };
  return {
    ...workspace,
    ines,
    started,
    row: (flowId: string) => store.read(['schedules'], (tx) => tx.get('schedules', flowId)),
    /** What the leader does when it hears of a change. */
    async look(flowId: string) {
      scheduler.look(flowId);
      await scheduler.idle();
    },
    async pass(ms: number) {
      workspace.pass(ms);
      await scheduler.idle();
    },
    /** Sets the clock, and waits until it has walked there. */
    async step(byMs: number) {
      const setting = value(await ines.clock.set({ to: 'step', byMs }));
      const end = setting.mode === 'paused' ? setting.at : 0;
      for (let turn = 0; workspace.now() < end; turn++) {
        if (turn > 20_000) throw new Error('The clock does not arrive.');
        await Promise.resolve();
      }
      await scheduler.idle();
    },
    async settleRuns() {
      await host.takeUp();
      await host.idle();
    },
    /** A flow of this trigger that is turned on. */
    async flow(trigger: JsonObject, actions: Definition['actions'] = {}): Promise<string> {
      const definition = JSON.stringify({ triggers: { T: trigger }, actions });
      const environmentId = environments.production.id;
      const made = { environmentId, name: 'Timed', kind: 'scheduled', definition } as const;
      const { id } = value(await ines.flows.create(made));
      value(await ines.flows.rename({ flowId: id, name: 'Timed', dialect: 'consumption' }));
      value(await ines.flows.publish({ flowId: id, seq: 0, baseVersion: 0 }));
      return id;
    },
    async publish(flowId: string, trigger: JsonObject, baseVersion: number) {
      await store.write(['drafts'], 'told', async (tx) => {
        const draft = await tx.get('drafts', flowId);
        const definition = JSON.stringify({ triggers: { T: trigger }, actions: {} });
        if (draft) tx.put('drafts', { ...draft, definition });
      });
      value(await ines.flows.publish({ flowId, seq: 0, baseVersion }));
    },
  };
}

const hourly: JsonObject = { type: 'Recurrence', recurrence: { frequency: 'Hour', interval: 1 } };

describe('a flow of the clock', () => {
  it('runs at once when it is turned on, and then after each interval', async () => {
    const { flow, look, pass, started, settleRuns, faults } = await opened();
    const id = await flow(hourly, {
      C: { type: 'Compose', runAfter: {}, inputs: '@triggerBody()' },
    });
    await look(id);
    expect(await started(id)).toHaveLength(1);
    await pass(hour - minute);
    expect(await started(id)).toHaveLength(1);
    await pass(minute);
    await pass(hour);
    const runs = await started(id);
    expect(runs).toHaveLength(3);
    const [first, second] = runs;
    expect((second?.scheduledFor ?? 0) - (first?.scheduledFor ?? 0)).toBe(hour);
    await settleRuns();
    expect((await started(id)).map((run) => run.status)).toEqual(Array(3).fill('Succeeded'));
    expect(faults).toEqual([]);
  });

  it('stops when it is turned off, deleted or no flow of the clock any more', async () => {
    const { flow, look, pass, started, ines, row, publish } = await opened();
    const [off, gone, other] = [await flow(hourly), await flow(hourly), await flow(hourly)];
    for (const id of [off, gone, other]) await look(id);
    value(await ines.flows.turnOff({ flowId: off }));
    value(await ines.flows.remove({ flowId: gone }));
    await publish(other, { type: 'Request', kind: 'Button' }, 1);
    for (const id of [off, gone, other]) await look(id);
    await pass(3 * hour);
    for (const id of [off, gone, other]) {
      expect(await started(id)).toHaveLength(1);
      expect(await row(id)).toBeUndefined();
    }
  });

  it('keeps its times when a version is published with the same recurrence', async () => {
    const { flow, look, pass, started, publish, row } = await opened();
    const id = await flow(hourly);
    await look(id);
    const before = await row(id);
    await pass(10 * minute);
    await publish(id, { ...hourly, description: 'The same.' }, 1);
    await look(id);
    expect(await row(id)).toEqual(before);
    await publish(id, { type: 'Recurrence', recurrence: { frequency: 'Minute', interval: 5 } }, 2);
    await look(id);
    expect(await started(id)).toHaveLength(2);
    expect((await row(id))?.since).toBeGreaterThan(before?.since ?? 0);
  });

  it('starts no run where a condition does not hold, and goes on', async () => {
    const { flow, look, pass, started, row } = await opened();
    const id = await flow({ ...hourly, conditions: [{ expression: '@equals(1,2)' }] });
    await look(id);
    await pass(hour);
    expect(await started(id)).toEqual([]);
    expect((await row(id))?.trouble).toBeUndefined();
    const broken = await flow({ ...hourly, conditions: [{ expression: '@int(null)' }] });
    await look(broken);
    expect(await started(broken)).toEqual([]);
    expect((await row(broken))?.trouble?.code).toBe('InvalidTemplate');
  });

  it('waits for its own run where it is a single instance', async () => {
    const { flow, look, pass, started, settleRuns } = await opened();
    const id = await flow({ ...hourly, operationOptions: 'SingleInstance' });
    await look(id);
    await pass(hour);
    expect(await started(id)).toHaveLength(1);
    await settleRuns();
    await pass(hour);
    expect(await started(id)).toHaveLength(2);
  });
});

describe('times that pass while nothing runs', () => {
  it('are counted and told, not made up, and the flow goes on at its next time', async () => {
    const { flow, look, pass, started, row, scheduler, store, platform } = await opened();
    const id = await flow(hourly);
    await look(id);
    const { since = 0 } = (await row(id)) ?? {};
    scheduler.stop();
    await pass(5 * hour + 30 * minute);
    const next = createScheduler({ store, platform, fence: async () => {} });
    await next.takeUp();
    expect(await started(id)).toHaveLength(1);
    expect(await row(id)).toMatchObject({
      missed: { count: 5, from: since + hour, to: since + 5 * hour },
      nextAt: since + 6 * hour,
    });
    await pass(30 * minute);
    await next.idle();
    expect(await started(id)).toHaveLength(2);
  });

  it('are few where another leader takes over at once', async () => {
    const { flow, look, pass, started, row, scheduler, store, platform } = await opened();
    const id = await flow(hourly);
    await look(id);
    scheduler.stop();
    await pass(hour + 10_000);
    await createScheduler({ store, platform, fence: async () => {} }).takeUp();
    expect(await started(id)).toHaveLength(2);
    expect((await row(id))?.missed).toBeUndefined();
  });

  it('start exactly one run each, whichever of two leaders looks first', async () => {
    const { flow, look, pass, started, scheduler, store, platform } = await opened();
    const id = await flow(hourly);
    await look(id);
    const other = createScheduler({ store, platform, fence: async () => {} });
    await other.takeUp();
    for (let hours = 0; hours < 5; hours++) {
      await pass(hour);
      await Promise.all([scheduler.takeUp(), other.takeUp()]);
    }
    expect(await started(id)).toHaveLength(6);
  });
});

describe('a clock that was set', () => {
  it('walks over a week of working mornings, each with its run at its time', async () => {
    const { ines, look, step, started, now } = await opened();
    value(await ines.clock.set({ to: 'paused', at: Date.UTC(2026, 10, 21, 12) }));
    value(await ines.flows.turnOn({ flowId: reminder }));
    await look(reminder);
    await step(7 * 24 * hour);
    const runs = await started(reminder);
    expect(runs.map((run) => new Date(run.startedAt).toISOString())).toEqual(
      ['23', '24', '25', '26', '27'].map((day) => `2026-11-${day}T08:30:00.000Z`),
    );
    expect(runs.map((run) => run.scheduledFor)).toEqual(runs.map((run) => run.startedAt));
    expect(now()).toBe(Date.UTC(2026, 10, 28, 12));
  });

  it('that was stepped while nobody led makes up for all of it', async () => {
    const { ines, look, started, scheduler, store, platform } = await opened();
    value(await ines.clock.set({ to: 'paused', at: Date.UTC(2026, 10, 21, 12) }));
    value(await ines.flows.turnOn({ flowId: reminder }));
    await look(reminder);
    scheduler.stop();
    value(await ines.clock.set({ to: 'step', byMs: 24 * hour }));
    value(await ines.clock.set({ to: 'step', byMs: 6 * 24 * hour }));
    const next = createScheduler({ store, platform, fence: async () => {} });
    await next.takeUp();
    for (let turn = 0; turn < 2_000; turn++) await Promise.resolve();
    await next.idle();
    const due = (await started(reminder)).map((run) => run.scheduledFor ?? 0);
    expect(due.sort()).toEqual([23, 24, 25, 26, 27].map((day) => Date.UTC(2026, 10, day, 8, 30)));
  });

  it('that is set back begins anew, and doubles nothing that is still to come', async () => {
    const { ines, flow, look, step, started, row, scheduler } = await opened();
    value(await ines.clock.set({ to: 'paused', at: Date.UTC(2026, 10, 21, 12) }));
    const id = await flow(hourly);
    await look(id);
    await step(10 * hour);
    expect(await started(id)).toHaveLength(11);
    value(await ines.clock.set({ to: 'paused', at: Date.UTC(2026, 10, 21, 13) }));
    await scheduler.takeUp();
    expect(await started(id)).toHaveLength(11);
    expect((await row(id))?.nextAt).toBe(Date.UTC(2026, 10, 21, 14));
    await step(2 * hour);
    expect(await started(id)).toHaveLength(13);
  });
});

describe('a sliding window', () => {
  const start = '2026-11-21T00:00:00Z';
  const window: JsonObject = {
    type: 'SlidingWindow',
    recurrence: { frequency: 'Minute', interval: 6, startTime: start },
  };

  it('makes up for all windows since its start, in order, some at a time', async () => {
    const { flow, look, started, settleRuns, row, store } = await opened();
    const id = await flow(window);
    await look(id);
    expect(await started(id)).toHaveLength(50);
    await look(id);
    expect(await started(id)).toHaveLength(50);
    await settleRuns();
    await look(id);
    const runs = (await started(id)).sort((a, b) => (a.scheduledFor ?? 0) - (b.scheduledFor ?? 0));
    expect(runs).toHaveLength(91);
    const windows = await Promise.all(
      runs.map(async (run) => {
        const key = { from: [run.id, 0], to: [run.id, Number.MAX_SAFE_INTEGER] };
        const rows = await store.read(['journal'], (tx) => tx.list('journal', key));
        return JSON.parse(foldRun(rows.flatMap((one) => one.events)).trigger?.outputs ?? '{}').body;
      }),
    );
    const times = windows.map((one) => Date.parse(one.windowStartTime));
    const from = Date.parse(start);
    expect(times).toEqual(times.map((_, index) => from + index * 6 * minute));
    expect(windows.map((one) => Date.parse(one.windowEndTime))).toEqual(
      times.map((at) => at + 6 * minute),
    );
    expect((await row(id))?.missed).toBeUndefined();
  });
});

test('windows wait for slots, and none is lost to a full queue', async () => {
  const { flow, look, started, settleRuns, faults } = await opened();
  const id = await flow({
    type: 'SlidingWindow',
    recurrence: { frequency: 'Hour', interval: 1, startTime: '2026-11-21T00:00:00Z' },
    runtimeConfiguration: { concurrency: { runs: 1, maximumWaitingRuns: 2 } },
  });
  for (let round = 0; round < 4; round++) {
    await look(id);
    expect(await started(id)).toHaveLength(Math.min(10, (round + 1) * 3));
    await settleRuns();
  }
  const due = (await started(id)).map((run) => run.scheduledFor ?? 0).sort((a, b) => a - b);
  expect(due).toEqual(due.map((_, index) => Date.UTC(2026, 10, 21, index)));
  expect(faults).toEqual([]);
});

describe('limited runs', () => {
  const limited: JsonObject = {
    type: 'Request',
    kind: 'Button',
    inputs: { schema: { type: 'object', properties: {} } },
    runtimeConfiguration: { concurrency: { runs: 2, maximumWaitingRuns: 1 } },
  };

  it('wait in a queue, and beyond it are refused', async () => {
    const { flow, ines, started, settleRuns } = await opened();
    const flowId = await flow(limited);
    const press = () => ines.runs.start({ flowId, source: 'published', body: {} });
    for (let count = 0; count < 3; count++) value(await press());
    const refused = await press();
    expect(refused).toMatchObject({
      ok: false,
      refusal: { status: 429, details: { code: 'WorkflowMaximumWaitingRunCountExceeded' } },
    });
    const statuses = async () => (await started(flowId)).map((run) => run.status).sort();
    expect(await statuses()).toEqual(['Running', 'Running', 'Waiting']);
    await settleRuns();
    expect(await statuses()).toEqual(['Succeeded', 'Succeeded', 'Succeeded']);
  });

  it('that wait can be cancelled', async () => {
    const { flow, ines, started, host } = await opened();
    const flowId = await flow(limited, { C: { type: 'Compose', runAfter: {}, inputs: 1 } });
    for (let count = 0; count < 3; count++) {
      value(await ines.runs.start({ flowId, source: 'published', body: {} }));
    }
    const waiting = (await started(flowId)).find((run) => run.status === 'Waiting');
    const runId = waiting?.id ?? '';
    value(await ines.runs.cancel({ runId }));
    host.wake(runId);
    await host.idle();
    const statuses = (await started(flowId)).map((run) => run.status).sort();
    expect(statuses).toEqual(['Cancelled', 'Running', 'Running']);
  });

  it('of the clock are let go when the queue is full, and that is told', async () => {
    const { flow, look, pass, started, row } = await opened();
    const concurrency = { runs: 1, maximumWaitingRuns: 1 };
    const id = await flow({ ...hourly, runtimeConfiguration: { concurrency } });
    await look(id);
    await pass(hour);
    await pass(hour);
    expect((await started(id)).map((run) => run.status).sort()).toEqual(['Running', 'Waiting']);
    expect((await row(id))?.trouble?.code).toBe('WorkflowMaximumWaitingRunCountExceeded');
  });
});

describe('a poll', () => {
  const trigger: JsonObject = {
    type: 'Http',
    inputs: { method: 'GET', uri: 'https://orders.example' },
    recurrence: { frequency: 'Minute', interval: 5 },
    splitOn: "@triggerBody()?['orders']",
  };

  function answering(...answers: PollAnswer[]): Poller & { states: unknown[] } {
    const states: unknown[] = [];
    return {
      states,
      handles: ({ type }) => type === 'Http',
      poll: async ({ state }) => {
        states.push(state);
        return answers.shift() ?? { kind: 'nothing' };
      },
    };
  }

  it('starts a run for each thing that it finds, and remembers up to where', async () => {
    const delivery = { kind: 'polled', outputs: { body: { orders: [1, 2] } } } as const;
    const poller = answering(
      { kind: 'nothing', state: '"a"' },
      { kind: 'found', delivery, state: '"b"' },
      { kind: 'failed', code: 'BadGateway', message: 'It is down.', retryAfterMs: 7 * minute },
    );
    const { flow, look, pass, started, row } = await opened({ poller });
    const id = await flow(trigger);
    await look(id);
    expect(await started(id)).toEqual([]);
    await pass(5 * minute + 10);
    expect(await started(id)).toHaveLength(2);
    await pass(5 * minute + 10);
    expect(await row(id)).toMatchObject({ pollState: '"b"', trouble: { code: 'BadGateway' } });
    await pass(5 * minute);
    expect(poller.states).toHaveLength(3);
    await pass(5 * minute);
    expect(poller.states).toEqual([undefined, '"a"', '"b"', '"b"']);
  });

  it('that nobody can make never fires, and has no row', async () => {
    const { flow, look, row } = await opened();
    const id = await flow(trigger);
    await look(id);
    expect(await row(id)).toBeUndefined();
  });
});

test('a scheduler behind the fence starts nothing', async () => {
  const moved = async () => {
    throw new Error('the fence moved');
  };
  const { flow, look, started, row, faults } = await opened({
    store: createMemoryStore(),
    fence: moved,
  });
  const id = await flow(hourly);
  await look(id);
  expect(await started(id)).toEqual([]);
  expect(await row(id)).toBeUndefined();
  expect(faults).toHaveLength(1);
});
