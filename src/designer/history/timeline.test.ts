import { describe, expect, it } from 'vitest';
import type { DraftEntry } from '../../model/edit-log';
import type { HistoryStep } from '../session';
import { timelineOf } from './timeline';

const command = { name: 'removeAction', args: { step: 'A' } };

function entry(seq: number, commandId: string): DraftEntry {
  return { flowId: 'f', seq, commandId, actorId: 'p', at: seq, command };
}

function step(...commandIds: string[]): HistoryStep {
  return { command, commandIds, key: null, at: 9 };
}

const nothing = { entries: [], isOwn: () => false, openedSeq: 0, done: [], undone: [] };
const isOwn = (commandId: string) => commandId.startsWith('own');
const shown = (read: Parameters<typeof timelineOf>[0]) =>
  timelineOf(read).map(({ key, by }) => [key, by]);

describe('the history of a draft', () => {
  it('begins with the moment at which it was opened', () => {
    expect(shown(nothing)).toEqual([['opened', 0]]);
  });

  it('has what was done before it was opened in front, where no way leads', () => {
    const entries = [entry(1, 'a'), entry(2, 'b')];
    expect(shown({ ...nothing, entries, openedSeq: 2 })).toEqual([
      ['a', null],
      ['b', null],
      ['opened', 0],
    ]);
  });

  it('counts from each own step to now, back and forth', () => {
    const done = [step('own1'), step('own2')];
    const undone = [step('own4'), step('own3')];
    expect(shown({ ...nothing, isOwn, done, undone })).toEqual([
      ['opened', -2],
      ['own 0', -1],
      ['own 1', 0],
      ['own 2', 1],
      ['own 3', 2],
    ]);
  });

  it('has what others do between own steps, as the log has it', () => {
    const entries = [entry(1, 'own1'), entry(2, 'theirs'), entry(3, 'own2'), entry(4, 'last')];
    expect(shown({ ...nothing, isOwn, entries, done: [step('own1'), step('own2')] })).toEqual([
      ['opened', -2],
      ['own 0', -1],
      ['theirs', null],
      ['own 1', 0],
      ['last', null],
    ]);
  });

  it('shows an own step that is not in the log yet after all that is', () => {
    const entries = [entry(1, 'theirs')];
    expect(shown({ ...nothing, isOwn, entries, done: [step('own1')] })).toEqual([
      ['opened', -1],
      ['theirs', null],
      ['own 0', 0],
    ]);
  });
});
