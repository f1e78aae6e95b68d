import { describe, expect, it } from 'vitest';
import type { Definition } from '../definition';
import { occurrenceKey, type RunEvent, roundOf } from './events';
import { foldRun } from './fold';
import { forgetRound } from './forget';
import { forgottenAt, listOfItem, restoreRound } from './restore-round';
import { type WatchedRun, watchEvent, watchRun } from './watch';

const definition: Definition = {
  triggers: { manual: { type: 'Request' } },
  actions: {
    Each: {
      type: 'Foreach',
      foreach: '@range(0, 3)',
      actions: {
        Work: { type: 'Compose', inputs: 1 },
        Inner: {
          type: 'Foreach',
          foreach: '@range(0, 2)',
          actions: { Deep: { type: 'Compose', inputs: 1 } },
        },
      },
    },
    Other: {
      type: 'Foreach',
      foreach: '@range(0, 3)',
      actions: { Aside: { type: 'Compose', inputs: 1 } },
    },
  },
};

function loopEvents(loop: string, repetition: string, rounds: number, body: Body): RunEvent[] {
  const events: RunEvent[] = [
    { type: 'actionStarted', at: 0, action: loop, repetition, count: rounds },
    {
      type: 'itemsListed',
      at: 0,
      action: loop,
      repetition,
      from: 0,
      items: JSON.stringify(Array.from({ length: rounds }, (_, at) => `item ${at}`)),
    },
  ];
  for (let index = 0; index < rounds; index++) {
    const round = roundOf(repetition, index);
    events.push({ type: 'iterationStarted', at: 0, action: loop, repetition, index });
    const { inside, failed = false } = body(round, index);
    events.push(...inside);
    const status = failed ? 'Failed' : 'Succeeded';
    events.push({ type: 'iterationFinished', at: 0, action: loop, repetition, index, status });
  }
  return events;
}

type Body = (round: string, index: number) => { inside: readonly RunEvent[]; failed?: boolean };

const done = (action: string, repetition: string, status: 'Succeeded' | 'Failed' = 'Succeeded') =>
  ({
    type: 'actionFinished',
    at: 0,
    action,
    repetition,
    status,
    outputs: `"${action} ${repetition}"`,
  }) satisfies RunEvent;

const deep = (rounds: number) => (round: string) => ({
  inside: [
    done('Work', round),
    ...loopEvents('Inner', round, rounds, (inner) => ({ inside: [done('Deep', inner)] })),
    done('Inner', round),
  ],
});

function watched(events: readonly RunEvent[]): WatchedRun {
  const run = watchRun(definition);
  for (const [at, event] of events.entries()) watchEvent(run, event, at + 1);
  return run;
}

/** What the worker answers for a span and a repetition. */
function within(events: readonly RunEvent[], round: string, from: number, to: number) {
  return events.flatMap((event, at) => {
    const seq = at + 1;
    const repetition = 'repetition' in event ? event.repetition : '';
    const fits = repetition === round || repetition.startsWith(`${round}-`);
    return seq >= from && seq <= to && fits ? [{ event, seq }] : [];
  });
}

describe('forgetting a round', () => {
  it('drops its records and those of loops within it, and nothing else', () => {
    const view = foldRun([
      ...loopEvents('Each', '', 3, deep(2)),
      ...loopEvents('Other', '', 3, (round) => ({ inside: [done('Aside', round)] })),
    ]);
    forgetRound(definition, view, { action: 'Each', repetition: '' }, 1);
    const left = [...view.actions.keys()];
    expect(left.filter((key) => key.includes('#000001'))).toEqual(['Aside#000001']);
    expect(left).toContain('Deep#000002-000001');
    expect([...view.items.keys()]).not.toContain('Inner#000001');
    expect(view.actions.get('Each')?.finishedIterations).toBe(3);
    expect(view.tallies.get('Deep')).toEqual({ Succeeded: 6 });
  });
});

describe('a watched run', () => {
  const rounds = 20_000;
  const body: Body = (round, index) => {
    const failed = index % 1000 === 7;
    return { inside: [done('Aside', round, failed ? 'Failed' : 'Succeeded')], failed };
  };
  const events = loopEvents('Other', '', rounds, body);
  const loop = { action: 'Other', repetition: '' };

  it('of many rounds keeps few records, the counts, and the rounds that failed', () => {
    const run = watched(events);
    expect(run.view.actions.size).toBeLessThanOrEqual(4001);
    expect(run.view.actions.get('Other')).toMatchObject({
      count: rounds,
      finishedIterations: rounds,
      failedIterations: 20,
    });
    expect(run.loops.get('Other')?.failed.slice(0, 2)).toEqual([7, 1007]);
    expect(run.view.actions.has('Aside#001007')).toBe(true);
    expect(run.view.actions.has(`Aside#0${rounds - 1}`)).toBe(true);
    expect(run.view.actions.has('Aside#000008')).toBe(false);
  });

  it('knows where a forgotten round stands, and takes it back', () => {
    const run = watched(events);
    const round = { loop, index: 8 };
    const span = forgottenAt(run, round);
    expect(span).toBeDefined();
    if (!span) return;
    expect(span.to - span.from).toBeLessThan(200);
    restoreRound(run, round, within(events, '000008', span.from, span.to));
    expect(run.view.actions.get('Aside#000008')?.outputs).toBe('"Aside 000008"');
    expect(forgottenAt(run, round)).toBeUndefined();
    expect(run.view.actions.get('Other')?.finishedIterations).toBe(rounds);
  });

  it('does not take a round that has just begun for a forgotten one', () => {
    const run = watched(events.slice(0, 3));
    expect(run.view.actions.get('Other')?.iterations).toBe(1);
    expect(forgottenAt(run, { loop, index: 0 })).toBeUndefined();
  });

  it('keeps no texts of items, and knows the event that lists one', () => {
    const run = watched(events);
    expect(run.view.items.size).toBe(0);
    expect(listOfItem(run, { loop, index: 77 })).toEqual({ from: 0, seq: 2 });
  });

  it('lets a round alone that somebody looks at', () => {
    const run = watchRun(definition);
    run.kept = new Set(['Other@3']);
    for (const [at, event] of events.entries()) watchEvent(run, event, at + 1);
    expect(run.view.actions.has('Aside#000003')).toBe(true);
  });

  it('takes loops within a round back together with it', () => {
    const nested = loopEvents('Each', '', 600, deep(5));
    const run = watched(nested);
    const round = { loop: { action: 'Each', repetition: '' }, index: 2 };
    const span = forgottenAt(run, round);
    expect(span).toBeDefined();
    if (!span) return;
    restoreRound(run, round, within(nested, '000002', span.from, span.to));
    expect(run.view.actions.get(occurrenceKey('Inner', '000002'))?.finishedIterations).toBe(5);
    expect(run.view.actions.has('Deep#000002-000004')).toBe(true);
    expect(
      listOfItem(run, { loop: { action: 'Inner', repetition: '000002' }, index: 4 }),
    ).toBeDefined();
  });
});
