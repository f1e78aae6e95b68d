import { describe, expect, it } from 'vitest';
import type { Definition } from '../definition';
import type { RunEvent } from './events';
import { foldRun } from './fold';
import { runPlace } from './scope';

const compose = { type: 'Compose', inputs: '' };
const flow: Definition = {
  triggers: {},
  actions: {
    Before: compose,
    Outer: {
      type: 'Foreach',
      foreach: '@triggerBody()',
      actions: {
        InOuter: compose,
        Inner: { type: 'Foreach', foreach: '@item()', actions: { Deep: compose, Last: compose } },
      },
    },
    Again: { type: 'Until', expression: '@true', actions: { Tried: compose } },
    After: compose,
  },
};

const done = (action: string, repetition = ''): RunEvent => ({
  type: 'actionFinished',
  at: 1,
  action,
  repetition,
  status: 'Succeeded',
  outputs: `"${action} ${repetition}"`,
});
const round = (action: string, repetition: string, index: number): RunEvent => ({
  type: 'iterationStarted',
  at: 1,
  action,
  repetition,
  index,
  ...(action === 'Again' ? {} : { item: `"${action} ${repetition} ${index}"` }),
});
const view = foldRun([
  done('Before'),
  { type: 'actionStarted', at: 1, action: 'Outer', repetition: '' },
  round('Outer', '', 0),
  done('InOuter', '000000'),
  round('Outer', '', 1),
  done('InOuter', '000001'),
  { type: 'actionStarted', at: 1, action: 'Inner', repetition: '000001' },
  round('Inner', '000001', 0),
  done('Deep', '000001-000000'),
  { type: 'actionStarted', at: 1, action: 'Again', repetition: '' },
  round('Again', '', 0),
  done('Tried', '000000'),
  round('Again', '', 1),
  done('Tried', '000001'),
]);

describe('a place in a run', () => {
  const deep = runPlace(flow, view, { action: 'Last', repetition: '000001-000000' });
  const after = runPlace(flow, view, { action: 'After', repetition: '' });

  it('reads steps in the rounds that it shares with them', () => {
    expect(deep.record('deep')?.outputs).toBe('"Deep 000001-000000"');
    expect(deep.record('InOuter')?.outputs).toBe('"InOuter 000001"');
    expect(deep.record('Before')?.outputs).toBe('"Before "');
    expect(deep.record('After')).toBeNull();
    expect(deep.record('Nobody')).toBeUndefined();
  });

  it('reads nothing out of a For each, and the last round of an Until', () => {
    expect(after.record('InOuter')).toBeNull();
    expect(after.record('Tried')?.outputs).toBe('"Tried 000001"');
  });

  it('knows items and rounds of the loops around', () => {
    expect(deep.item()).toBe('"Inner 000001 0"');
    expect(deep.item('OUTER')).toBe('"Outer  1"');
    expect(deep.round('Outer')).toBe(1);
    expect(after.item()).toBeUndefined();
    expect(after.round('Outer')).toBeUndefined();
  });

  it('lists the results of a container: of a For each all rounds, of an Until the last', () => {
    expect(after.results('Outer')).toMatchObject([
      { action: 'InOuter', rounds: [{ repetition: '000000' }, { repetition: '000001' }] },
      { action: 'Inner', rounds: [{ repetition: '000001' }] },
    ]);
    expect(after.results('Again')).toMatchObject([
      { action: 'Tried', record: { repetition: '000001' } },
    ]);
    expect(after.results('Nobody')).toBeUndefined();
  });
});
