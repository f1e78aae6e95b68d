import { describe, expect, it } from 'vitest';
import type { FlowSummary } from '../../queries';
import { commandOfKey, commandsFor } from './row-commands';

const flow = (more: Partial<FlowSummary>) =>
  ({ kind: 'instant', state: 'Started', ...more }) as FlowSummary;

describe('commands of a row', () => {
  it.each([
    ['mine', { state: 'Started' }, 'edit run history share rename saveAs sendCopy turnOff remove'],
    ['mine', { state: 'Stopped' }, 'edit history share rename saveAs sendCopy turnOn remove'],
    ['team', { kind: 'scheduled' }, 'edit history share rename saveAs sendCopy turnOff remove'],
    ['sharedWithMe', {}, 'run'],
    ['deleted', {}, 'restore'],
  ] as const)('in %s for %j are %s', (tab, more, expected) => {
    const ids = commandsFor(flow(more), tab).map((command) => command.id);
    expect(ids.join(' ')).toBe(expected);
  });

  it('have keys of their own, whatever the case', () => {
    expect(commandOfKey('e', flow({}), 'mine')?.id).toBe('edit');
    expect(commandOfKey('r', flow({}), 'deleted')?.id).toBe('restore');
    expect(commandOfKey('e', flow({}), 'sharedWithMe')).toBeUndefined();
    for (const tab of ['mine', 'team', 'sharedWithMe', 'deleted'] as const) {
      const keys = commandsFor(flow({}), tab).flatMap((command) => command.key ?? []);
      expect(new Set(keys).size).toBe(keys.length);
    }
  });
});
