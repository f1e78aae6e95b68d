import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Definition } from '../model/definition';
import type { Command, DraftEntry } from '../model/edit-log';
import type { DraftPort } from '../queries';
import { createDesigner, type Designer } from './store';

const flow: Definition = {
  triggers: { manual: { type: 'Request', kind: 'Button' } },
  actions: { A: { type: 'Compose', inputs: '' } },
};
const setA = (value: string): Command => ({
  name: 'setInput',
  args: { step: 'A', path: [], value },
});

/** A log in memory that all its ports share; `failing` makes the next answers fail. */
function fakeLog() {
  const entries: DraftEntry[] = [];
  const listeners = new Set<() => void>();
  const failing: ('before' | 'after')[] = [];
  const port: DraftPort = {
    async append(since, added) {
      const fails = failing.shift();
      if (fails === 'before') throw new Error('disk full');
      for (const { commandId, command } of added) {
        const known = entries.some((one) => one.commandId === commandId);
        if (known) throw new Error('appended twice');
        entries.push({
          flowId: 'f',
          seq: entries.length + 1,
          commandId,
          actorId: 'p',
          at: 0,
          command,
        });
      }
      for (const listener of listeners) listener();
      if (fails === 'after') throw new Error('lost answer');
      return entries.slice(since);
    },
    since: async (seq) => entries.slice(seq),
    onNews(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return { entries, failing, port };
}

function openOn(log: ReturnType<typeof fakeLog>): Designer {
  let ids = 0;
  const tab = Math.random();
  const designer = createDesigner({
    definition: flow,
    seq: 0,
    draft: log.port,
    newId: () => `${tab}-${++ids}`,
    now: () => Date.now(),
  });
  designer.follow();
  return designer;
}

const inputsOf = (designer: Designer) => designer.store.getState().definition.actions.A?.inputs;

describe('the designer', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('shows an edit at once and has it in the log without a Save', async () => {
    const log = fakeLog();
    const designer = openOn(log);
    designer.dispatch(setA('new'));
    expect(inputsOf(designer)).toBe('new');
    expect(designer.store.getState().saving.state).toBe('saving');
    await vi.advanceTimersByTimeAsync(20);
    expect(log.entries.map((one) => one.command.args.value)).toEqual(['new']);
    expect(designer.store.getState()).toMatchObject({ saving: { state: 'saved' }, seq: 1 });
  });

  it('has typing in the log half a second after the last key, as one entry and one undo', async () => {
    const log = fakeLog();
    const designer = openOn(log);
    await vi.advanceTimersByTimeAsync(20);
    for (const text of ['n', 'ne', 'new']) {
      designer.dispatch(setA(text), 'A/inputs');
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(log.entries).toEqual([]);
    await vi.advanceTimersByTimeAsync(400);
    expect(log.entries.map((one) => one.command.args.value)).toEqual(['new']);
    designer.undo();
    expect(inputsOf(designer)).toBe('');
  });

  it('shows what another tab does', async () => {
    const log = fakeLog();
    const [one, two] = [openOn(log), openOn(log)];
    one.dispatch(setA('from one'));
    await vi.advanceTimersByTimeAsync(20);
    expect(inputsOf(two)).toBe('from one');
    expect(two.store.getState().undoable).toBeNull();
  });

  it('says that something is unsaved and why, and tries again by itself', async () => {
    const log = fakeLog();
    const designer = openOn(log);
    await vi.advanceTimersByTimeAsync(20);
    log.failing.push('before');
    designer.dispatch(setA('kept'));
    await vi.advanceTimersByTimeAsync(20);
    expect(designer.store.getState().saving).toMatchObject({
      state: 'unsaved',
      reason: 'disk full',
    });
    await vi.advanceTimersByTimeAsync(1000);
    expect(log.entries).toHaveLength(1);
    expect(designer.store.getState().saving.state).toBe('saved');
  });

  it('does not append twice what was written although the answer was lost', async () => {
    const log = fakeLog();
    const designer = openOn(log);
    await vi.advanceTimersByTimeAsync(20);
    log.failing.push('after');
    designer.dispatch(setA('once'));
    await vi.advanceTimersByTimeAsync(1000);
    expect(log.entries).toHaveLength(1);
    expect(designer.store.getState()).toMatchObject({ saving: { state: 'saved' }, seq: 1 });
  });

  it('keeps selection and pin on a step that is renamed elsewhere, and ends it with the step', async () => {
    const log = fakeLog();
    const [one, two] = [openOn(log), openOn(log)];
    const slot = { container: null, branch: 'actions', after: 'A', mode: 'between' };
    const metadata = { operationMetadataId: 'id' };
    const action = { type: 'Compose', metadata };
    one.dispatch({ name: 'insertAction', args: { slot, name: 'B', action } });
    await vi.advanceTimersByTimeAsync(20);
    two.select('B');
    two.pin('B');
    one.dispatch({ name: 'renameAction', args: { step: 'B', to: 'C' } });
    await vi.advanceTimersByTimeAsync(20);
    expect(two.store.getState()).toMatchObject({
      selection: 'C',
      pinned: 'C',
      panel: { kind: 'step' },
    });
    one.dispatch({ name: 'removeAction', args: { step: 'C' } });
    await vi.advanceTimersByTimeAsync(20);
    expect(two.store.getState()).toMatchObject({ selection: null, pinned: null, panel: null });
  });
});
