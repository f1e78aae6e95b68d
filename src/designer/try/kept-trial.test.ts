import { describe, expect, it } from 'vitest';
import { createDesigner } from '../store';
import { keepTrial } from './kept-trial';
import { setBreakpoint, setMock, stopsOf } from './trial';

const open = () =>
  createDesigner({
    definition: { triggers: {}, actions: { A: { type: 'Compose' }, B: { type: 'Compose' } } },
    seq: 0,
    draft: null,
    newId: () => '',
    now: () => 0,
  });

describe('what is tried out', () => {
  it('lasts as long as the page where nothing can be stored', () => {
    const designer = open();
    const stop = keepTrial(designer, 'flow');
    setBreakpoint(designer, 'A', '');
    setMock(designer, 'B', { status: 'Succeeded' });
    expect(designer.store.getState().trial.breakpoints.has('A')).toBe(true);
    stop();
  });

  it('stops where steps still are, and on a condition where there is one', () => {
    const designer = open();
    setBreakpoint(designer, 'A', ' ');
    setBreakpoint(designer, 'B', '@equals(1, 1)');
    setBreakpoint(designer, 'Gone', '');
    expect(stopsOf(designer.store.getState()).breakpoints).toEqual([
      { action: 'A' },
      { action: 'B', when: '@equals(1, 1)' },
    ]);
    setBreakpoint(designer, 'A', undefined);
    expect(stopsOf(designer.store.getState()).breakpoints).toHaveLength(1);
  });
});
