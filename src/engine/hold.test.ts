import { describe, expect, it } from 'vitest';
import type { Actions, Definition } from '../model/definition';
import type { RunEvent, Stops } from '../model/run/events';
import { advance, cancelRun, openRun, startEvents } from './execute';
import { resumeRun } from './hold';
import { makePlan } from './plan';
import { testInfo, testPorts } from './scenarios/run-to-end';

const behind = (name: string) => ({ runAfter: { [name]: ['Succeeded'] } });
const definition = (actions: Actions): Definition => ({
  triggers: { manual: { type: 'Request', kind: 'Button', inputs: {} } },
  actions,
});
const line = definition({
  A: { type: 'Compose', inputs: 1 },
  B: { type: 'Compose', inputs: "@add(outputs('A'), 1)", ...behind('A') },
  C: { type: 'Compose', inputs: 3, ...behind('B') },
});
const loop = definition({
  Each: {
    type: 'Foreach',
    foreach: '@createArray(1, 2, 3)',
    actions: { Twice: { type: 'Compose', inputs: '@mul(item(), 2)' } },
  },
});

/** A run on its journal alone: closed and opened again before each step of it. */
function debugged(flow: Definition, stops: Stops) {
  const plan = makePlan(flow);
  const ports = testPorts;
  const journal: RunEvent[] = [...startEvents(plan, { outputs: '{}', stops }, testPorts.now())];
  const goOn = (act: (run: ReturnType<typeof openRun>) => void = () => {}) => {
    const run = openRun(plan, testInfo, journal, ports);
    act(run);
    for (let more = true; more; ) {
      const decided = advance(run, ports);
      journal.push(...decided.events);
      more = decided.more;
    }
    return run.view;
  };
  return {
    journal,
    look: () => goOn(),
    resume: (next?: Stops, only?: readonly string[]) =>
      goOn((run) => resumeRun(run, { ...(next && { stops: next }), ...(only && { only }) }, ports)),
    cancel: () => goOn((run) => cancelRun(run, ports)),
  };
}

const everywhere: Stops = { breakpoints: [], everywhere: true };

describe('a run that is held', () => {
  it('stands before the step with a breakpoint, and goes on to its end', () => {
    const run = debugged(line, { breakpoints: [{ action: 'B' }] });
    const held = run.look();
    expect([...held.held.keys()]).toEqual(['B']);
    expect(held.actions.get('B')).toBeUndefined();
    expect(held.status).toBe('Running');
    expect(run.resume().status).toBe('Succeeded');
  });

  it('writes once that it is held, however often its journal is opened', () => {
    const run = debugged(line, { breakpoints: [{ action: 'B' }] });
    run.look();
    run.look();
    expect(run.journal.filter(({ type }) => type === 'actionHeld')).toHaveLength(1);
  });

  it('goes from step to step', () => {
    const run = debugged(line, everywhere);
    const seen = [run.look(), run.resume(everywhere), run.resume(everywhere)];
    expect(seen.map(({ held }) => [...held.keys()])).toEqual([['A'], ['B'], ['C']]);
    expect(run.resume(everywhere).status).toBe('Succeeded');
  });

  it('stops where the condition of a breakpoint holds, and in no other round', () => {
    const run = debugged(loop, {
      breakpoints: [{ action: 'twice', when: '@equals(item(), 2)' }],
    });
    expect([...run.look().held.keys()]).toEqual(['Twice#000001']);
    expect(run.resume().status).toBe('Succeeded');
  });

  it('stops where a condition cannot be evaluated', () => {
    const run = debugged(line, { breakpoints: [{ action: 'B', when: '@nothing()' }] });
    expect([...run.look().held.keys()]).toEqual(['B']);
  });

  it('lets one branch go on while another stays', () => {
    const run = debugged(
      definition({
        A: { type: 'Compose', inputs: 1 },
        B: { type: 'Compose', inputs: 2 },
      }),
      everywhere,
    );
    expect([...run.look().held.keys()]).toEqual(['A', 'B']);
    const one = run.resume(everywhere, ['B']);
    expect([...one.held.keys()]).toEqual(['A']);
    expect(one.actions.get('B')?.status).toBe('Succeeded');
    expect(run.resume().status).toBe('Succeeded');
  });

  it('does not stop before a step that is skipped', () => {
    const run = debugged(
      definition({
        A: { type: 'Compose', inputs: 1 },
        B: { type: 'Compose', inputs: 2, runAfter: { A: ['Failed'] } },
      }),
      { breakpoints: [{ action: 'B' }] },
    );
    expect(run.look().actions.get('B')?.status).toBe('Skipped');
  });

  it('can be cancelled, and then holds nothing', () => {
    const run = debugged(line, { breakpoints: [{ action: 'B' }] });
    run.look();
    const ended = run.cancel();
    expect(ended.status).toBe('Cancelled');
    expect(ended.held.size).toBe(0);
    expect(ended.actions.get('B')?.status).toBe('Skipped');
  });
});
