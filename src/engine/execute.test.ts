import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Action, Actions, Definition } from '../model/definition';
import { occurrenceKey, type RunEvent, type RunView } from '../model/run/events';
import { foldRun } from '../model/run/fold';
import { advance, answerCall, cancelRun, openRun, startEvents } from './execute';
import { makePlan } from './plan';
import { PlanError } from './plan-error';
import { goOn, runToEnd, testInfo, testPorts } from './scenarios/run-to-end';

const trigger = { manual: { type: 'Request', kind: 'Button', inputs: {} } };
const flow = (actions: Actions): Definition => ({ triggers: trigger, actions });
const runsAfter = (name: string, ...statuses: string[]) => ({
  runAfter: { [name]: statuses.length > 0 ? statuses : ['Succeeded'] },
});
const mail = (more: Partial<Action> = {}): Action => ({
  type: 'OpenApiConnection',
  inputs: {
    host: { apiId: '/apis/shared_x', connectionName: 'x', operationId: 'Do' },
    parameters: { to: "@outputs('A')", nothing: '@null' },
  },
  ...more,
});

/** A run without its times, to compare two ways of reaching it. */
function shape(view: RunView) {
  return {
    status: view.status,
    actions: [...view.actions.values()]
      .map(({ startedAt: _from, endedAt: _to, ...rest }) => rest)
      .sort((a, b) => a.action.localeCompare(b.action)),
  };
}

describe('the engine', () => {
  it('writes the intent of a call before it asks for it, and the result after the answer', () => {
    const definition = flow({
      A: { type: 'Compose', inputs: 'ines@x.example' },
      B: mail(runsAfter('A')),
    });
    const { journal, calls } = runToEnd(definition, null, () => ({
      statusCode: 200,
      body: { id: 7 },
    }));
    expect(journal.map((one) => one.type)).toEqual([
      'runStarted',
      'actionFinished',
      'actionStarted',
      'actionFinished',
      'runFinished',
    ]);
    expect(calls).toMatchObject([
      { action: 'B', idempotencyKey: 'run/B', request: { parameters: { to: 'ines@x.example' } } },
    ]);
    expect(calls[0]?.request).not.toHaveProperty('nothing');
  });

  it('fails a step whose value is too large to be written down, and the run goes on', () => {
    const part = `@{triggerBody()}`;
    const { view } = runToEnd(
      flow({
        Huge: { type: 'Compose', inputs: Array.from({ length: 6 }, () => part) },
        After: { type: 'Compose', inputs: 'small', ...runsAfter('Huge', 'Failed') },
      }),
      'x'.repeat(20_000_000),
    );
    expect(view.actions.get('Huge')).toMatchObject({
      status: 'Failed',
      error: { code: 'InvalidTemplate', message: expect.stringContaining("'Huge'") },
    });
    expect(view.actions.get('After')).toMatchObject({ status: 'Succeeded', outputs: '"small"' });
    expect(view.status).toBe('Succeeded');
  });

  it('refuses by name, before anything runs, what needs something that is not here', () => {
    const definition = flow({ Fine: { type: 'Compose', inputs: 1 }, Odd: { type: 'Hologram' } });
    expect(() => makePlan(definition)).toThrow(
      expect.objectContaining({ action: 'Odd', code: 'ActionTypeNotSupported' }),
    );
  });

  it('refuses what is larger or deeper than its product admits, and nothing within', () => {
    const steps = (count: number): Actions =>
      Object.fromEntries(
        Array.from({ length: count }, (_, at) => [`Step_${at}`, { type: 'Compose', inputs: at }]),
      );
    expect(() => makePlan(flow(steps(501)))).toThrow("limit of '500'");
    expect(makePlan(flow(steps(500))).nodes.size).toBe(500);
    const nested = (depth: number): Actions =>
      depth === 0
        ? { Inner: { type: 'Compose', inputs: 1 } }
        : { [`Around_${depth}`]: { type: 'Scope', actions: nested(depth - 1) } };
    expect(() => makePlan(flow(nested(9)))).toThrow("limit of '8'");
    expect(makePlan(flow(nested(8))).nodes.size).toBe(9);
  });

  it('fails a step whose expression cannot be read, and no other', () => {
    const { view } = runToEnd(
      flow({
        Bad: { type: 'Compose', inputs: "@concat('a'" },
        Good: { type: 'Compose', inputs: 1 },
      }),
      null,
    );
    expect(view.actions.get('Bad')).toMatchObject({ status: 'Failed', code: 'BadRequest' });
    expect(view.actions.get('Bad')?.error?.code).toBe('InvalidTemplate');
    expect(view.actions.get('Good')?.status).toBe('Succeeded');
  });

  it('records an answer of 400 and above as failed, with its outputs and without an error', () => {
    const { view } = runToEnd(
      flow({ A: { type: 'Compose' }, B: mail(runsAfter('A')) }),
      null,
      () => ({ statusCode: 429, body: 'slow' }),
    );
    expect(view.actions.get('B')).toMatchObject({ status: 'Failed', code: '429' });
    expect(view.actions.get('B')?.error).toBeUndefined();
    expect(JSON.parse(view.actions.get('B')?.outputs ?? '')).toMatchObject({ body: 'slow' });
  });

  it('refuses a definition in which a step waits for itself or for a stranger', () => {
    const cycle = {
      A: { type: 'Compose', ...runsAfter('B') },
      B: { type: 'Compose', ...runsAfter('A') },
    };
    expect(() => makePlan(flow(cycle))).toThrow(PlanError);
    expect(() => makePlan(flow({ A: { type: 'Compose', ...runsAfter('Nobody') } }))).toThrow(
      PlanError,
    );
  });

  it('fails a loop whose condition cannot be evaluated, and leaves its rounds as they were', () => {
    const { view } = runToEnd(
      flow({
        Again: {
          type: 'Until',
          expression: "@equals(div(1, 0), outputs('Try'))",
          actions: { Try: { type: 'Compose', inputs: 1 } },
        },
      }),
      null,
    );
    expect(view.actions.get('Again')).toMatchObject({ status: 'Failed', code: 'InvalidTemplate' });
    expect([...view.actions.keys()]).toEqual(['Again', 'Try#000000']);
  });

  it('cancels what runs and skips what has not begun', () => {
    const plan = makePlan(
      flow({ A: mail(), B: { type: 'Compose', inputs: 1, ...runsAfter('A') } }),
    );
    const start = startEvents(plan, { outputs: '{}' }, testPorts.now());
    const run = openRun(plan, testInfo, start, testPorts);
    advance(run, testPorts);
    cancelRun(run, testPorts);
    answerCall(run, 'A', { statusCode: 200 }, testPorts);
    advance(run, testPorts);
    expect([...run.view.actions].map(([name, one]) => [name, one.status])).toEqual([
      ['A', 'Cancelled'],
      ['B', 'Skipped'],
    ]);
    expect(run.view.status).toBe('Cancelled');
  });
});

/** Random flows: chains and forks of data steps, calls, scopes and conditions, three levels deep. */
const names = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 4, unit: 'grapheme-ascii' }), {
  minLength: 1,
  maxLength: 12,
  selector: (name) => name.toLowerCase(),
});
const choice = fc.record({
  kind: fc.constantFrom(
    'compose',
    'fail',
    'call',
    'scope',
    'if',
    'foreach',
    'until',
    'wait',
    'append',
  ),
  after: fc.nat(),
  status: fc.constantFrom('Succeeded', 'Failed', 'Skipped', 'TimedOut'),
  truth: fc.boolean(),
});
const randomFlow = fc
  .tuple(names, fc.array(choice, { minLength: 12, maxLength: 12 }))
  .map(([list, choices]) => flow({ ...declare, ...build(list, choices, 0) }));

/** Its name is longer than any random one. */
const declare: Actions = {
  Declare: {
    type: 'InitializeVariable',
    inputs: { variables: [{ name: 'list', type: 'array' }] },
  },
};

type Choice = { kind: string; after: number; status: string; truth: boolean };

const pause: Action = { type: 'Wait', inputs: { interval: { count: 5, unit: 'Minute' } } };
const append = (value: string): Action => ({
  type: 'AppendToArrayVariable',
  inputs: { name: 'list', value },
});

const loopOf = (kind: 'foreach' | 'until', size: number): Action =>
  kind === 'foreach'
    ? { type: 'Foreach', foreach: `@range(0, ${size})` }
    : { type: 'Until', expression: '@false', limit: { count: size + 1, timeout: 'PT1H' } };

function build(list: readonly string[], choices: readonly Choice[], depth: number): Actions {
  const actions: Record<string, Action> = {};
  for (let at = 0; at < list.length; at++) {
    const name = list[at] ?? '';
    const { kind, after: before, status, truth } = choices[at] ?? (choices[0] as Choice);
    const earlier = Object.keys(actions);
    const previous = earlier[before % (earlier.length + 1)];
    const runAfter = previous === undefined ? {} : { [previous]: [status, 'Succeeded'] };
    if ((kind === 'foreach' || kind === 'until') && depth < 2) {
      actions[name] = {
        ...loopOf(kind, at % 3),
        runAfter,
        actions: build(list.slice(at + 1), choices.slice(at + 1), depth + 1),
      };
      return actions;
    }
    if ((kind === 'scope' || kind === 'if') && depth < 2) {
      const rest = list.slice(at + 1);
      const half = Math.ceil(rest.length / 2);
      const inner = build(rest.slice(0, half), choices.slice(at + 1), depth + 1);
      const other = build(rest.slice(half), choices.slice(at + 1 + half), depth + 1);
      actions[name] =
        kind === 'scope'
          ? { type: 'Scope', runAfter, actions: inner }
          : {
              type: 'If',
              runAfter,
              expression: `@${truth}`,
              actions: inner,
              else: { actions: other },
            };
      return actions;
    }
    if (kind === 'call')
      actions[name] = { ...mail(), inputs: { host: { operationId: 'Do' } }, runAfter };
    else if (kind === 'wait') actions[name] = { ...pause, runAfter };
    else if (kind === 'append') actions[name] = { ...append(name), runAfter };
    else actions[name] = { type: 'Compose', runAfter, inputs: kind === 'fail' ? '@div(1, 0)' : at };
  }
  return actions;
}

describe('a journal', () => {
  it('cut anywhere and opened again leads to the same end', () => {
    fc.assert(
      fc.property(randomFlow, fc.nat(), (definition, cut) => {
        const whole = runToEnd(definition, null);
        const kept = whole.journal.slice(0, 1 + (cut % whole.journal.length));
        expect(shape(resume(definition, kept))).toEqual(shape(whole.view));
      }),
      { numRuns: 100 },
    );
  });

  it('that ends inside a finished branch of two containers closes each of them once', () => {
    const inner: Action = {
      type: 'If',
      expression: '@false',
      actions: { No: { type: 'Compose', inputs: 0 } },
      else: { actions: { Yes: { type: 'Compose', inputs: 0 } } },
    };
    const definition = flow({
      First: mail({ inputs: { host: { operationId: 'Do' } } }),
      Slow: { ...mail({ inputs: { host: { operationId: 'Do' } } }), ...runsAfter('First') },
      Fails: { type: 'Compose', inputs: '@div(1, 0)', ...runsAfter('Slow') },
      Around: { type: 'Scope', actions: { Choice: inner }, ...runsAfter('First') },
    });
    const whole = runToEnd(definition, null);
    const cut = whole.journal.findIndex(
      (one) => one.type === 'actionFinished' && one.action === 'Yes',
    );
    expect(shape(resume(definition, whole.journal.slice(0, cut + 1)))).toEqual(shape(whole.view));
    expect(whole.view.status).toBe('Failed');
  });

  it('ends every action of every run exactly once', () => {
    fc.assert(
      fc.property(randomFlow, (definition) => {
        const { view, journal } = runToEnd(definition, null);
        const finished = journal.flatMap((one) =>
          one.type === 'actionFinished' ? [occurrenceKey(one.action, one.repetition)] : [],
        );
        expect(new Set(finished).size).toBe(finished.length);
        expect(new Set(view.actions.keys()).size).toBe(finished.length);
        expect(view.endedAt).toBeDefined();
      }),
      { numRuns: 100 },
    );
  });
});

function resume(definition: Definition, kept: readonly RunEvent[]): RunView {
  const journal = [...kept];
  goOn(definition, journal, 3);
  return foldRun(journal);
}
