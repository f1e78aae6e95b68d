import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Actions, Definition } from '../model/definition';
import type { RunEvent } from '../model/run/events';
import { foldRun } from '../model/run/fold';
import { planRerun } from '../model/trial/rerun';
import { goOn, runToEnd, testPorts } from './scenarios/run-to-end';

const behind = (name: string) => ({ runAfter: { [name]: ['Succeeded'] } });
const call = (more: object = {}) => ({
  type: 'Http',
  inputs: { method: 'GET', uri: 'https://a.example' },
  ...more,
});
const definition = (actions: Actions): Definition => ({ triggers: {}, actions });

/** Runs what is there again from a step, as a host would. */
function rerun(
  ran: Definition,
  step: string,
  runs: Definition = ran,
  journal = first(ran).journal,
) {
  const plan = planRerun(runs, step, { definition: ran, records: foldRun(journal).actions });
  if (!plan) throw new Error(`There is no ${step}.`);
  const at = testPorts.now() + 5000;
  const kept = journal.flatMap((event) => plan.keep(event, at) ?? []);
  const again: RunEvent[] = [
    { type: 'runStarted', at, trigger: { name: '', outputs: '{}' } },
    ...kept,
  ];
  const calls = goOn(runs, again).map(({ key }) => key);
  return { from: plan.from, calls, view: foldRun(again) };
}

const first = (flow: Definition) => runToEnd(flow, null);

describe('a run from a step of an earlier one', () => {
  it('keeps what came before and beside, and does the rest anew', () => {
    const flow = definition({
      A: call(),
      B: call(behind('A')),
      Beside: call(behind('A')),
      C: call(behind('B')),
    });
    const { calls, view } = rerun(flow, 'B');
    expect(calls).toEqual(['B', 'C']);
    expect(view.status).toBe('Succeeded');
    expect(view.actions.get('A')).toMatchObject({ kept: true, status: 'Succeeded' });
    expect(view.actions.get('B')?.kept).toBeUndefined();
  });

  it('has the variables that the kept steps have set', () => {
    const flow = definition({
      N: {
        type: 'InitializeVariable',
        inputs: { variables: [{ name: 'n', type: 'integer', value: 4 }] },
      },
      Sum: { type: 'Compose', inputs: "@add(variables('n'), 1)", ...behind('N') },
    });
    expect(rerun(flow, 'Sum').view.actions.get('Sum')?.outputs).toBe('5');
  });

  it('goes into the branch that was taken, and only there', () => {
    const flow = definition({
      If: {
        type: 'If',
        expression: { equals: [1, 1] },
        actions: { Yes: call(), Then: call(behind('Yes')) },
        else: { actions: { No: call() } },
      },
      End: call(behind('If')),
    });
    const again = rerun(flow, 'Then');
    expect(again.calls).toEqual(['Then', 'End']);
    expect(again.view.actions.get('No')?.status).toBe('Skipped');
    expect(rerun(flow, 'No')).toMatchObject({ from: 'If', calls: ['Yes', 'Then', 'End'] });
  });

  it('begins at the loop around the step', () => {
    const flow = definition({
      Before: call(),
      Each: {
        type: 'Foreach',
        foreach: '@createArray(1, 2)',
        actions: { In: call() },
        ...behind('Before'),
      },
    });
    const { from, calls } = rerun(flow, 'In');
    expect(from).toBe('Each');
    expect(calls).toEqual(['In#000000', 'In#000001']);
  });

  it('keeps whole loops that came before', () => {
    const flow = definition({
      Each: { type: 'Foreach', foreach: '@createArray(1, 2)', actions: { In: call() } },
      End: { type: 'Compose', inputs: "@length(result('Each'))", ...behind('Each') },
    });
    const { calls, view } = rerun(flow, 'End');
    expect(calls).toEqual([]);
    expect(view.actions.get('End')?.outputs).toBe(first(flow).view.actions.get('End')?.outputs);
    expect(view.tallies.get('In')).toEqual({ Succeeded: 2 });
  });

  it('runs on another definition: renamed steps are kept, new ones run', () => {
    const ran = definition({ A: call(), B: call(behind('A')) });
    const runs = definition({
      Renamed: call(),
      New: call(behind('Renamed')),
      B: call(behind('New')),
    });
    const { calls, view } = rerun(ran, 'B', runs);
    expect(calls).toEqual(['New', 'B']);
    expect(view.actions.get('Renamed')?.kept).toBe(true);
  });

  it('does again what the earlier run did not come to', () => {
    const flow = definition({ A: call(), B: call(behind('A')), C: call(behind('B')) });
    const short = first(flow).journal.filter((one) => !('action' in one && one.action !== 'A'));
    expect(rerun(flow, 'C', flow, short).calls).toEqual(['B', 'C']);
  });

  it('ends as the earlier run did, from whichever step it begins', () => {
    const names = ['A', 'B', 'C', 'D', 'E', 'F'];
    const anyFlow = fc
      .tuple(...names.map((_name, at) => fc.nat({ max: Math.max(0, at) })))
      .map((picks) =>
        definition(
          Object.fromEntries(
            names.map((name, at) => {
              const before = names[(picks[at] ?? 0) - 1];
              return [name, { type: 'Compose', inputs: name, ...(before && behind(before)) }];
            }),
          ),
        ),
      );
    fc.assert(
      fc.property(anyFlow, fc.constantFrom(...names), (flow, step) => {
        const outputs = (view: ReturnType<typeof foldRun>) =>
          [...view.actions.values()].map((one) => [one.action, one.outputs]).sort();
        const { view } = rerun(flow, step);
        expect(view.status).toBe('Succeeded');
        expect(outputs(view)).toEqual(outputs(foldRun(first(flow).journal)));
      }),
    );
  });
});
