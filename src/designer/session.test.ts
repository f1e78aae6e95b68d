import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyCommand } from '../model/edit/commands';
import { chooseFrom, emptyFlow, randomCommand } from '../model/edit/random-command';
import type { Command, DraftEntry } from '../model/edit-log';
import {
  definitionOf,
  markSent,
  openSession,
  type Performed,
  perform,
  receive,
  redo,
  type Session,
  undo,
} from './session';

const base = { ...emptyFlow, actions: { A: { type: 'Compose', inputs: 'old' } } };
const setA = (value: string): Command => ({
  name: 'setInput',
  args: { step: 'A', path: [], value },
});
const given = (commandId: string, at = 0, key: string | null = null) => ({ commandId, at, key });

function done(performed: Performed): Session {
  if ('refused' in performed) throw new Error(performed.refused);
  return performed.session;
}

function entry(seq: number, commandId: string, command: Command): DraftEntry {
  return { flowId: 'f', seq, commandId, actorId: 'p', at: 0, command };
}

describe('a session', () => {
  it('joins what is typed in one field within a second into one step and one command', () => {
    let session = openSession(base, 0);
    session = done(perform(session, setA('n'), given('1', 0, 'A')));
    session = done(perform(session, setA('ne'), given('2', 400, 'A')));
    expect(session.pending).toHaveLength(1);
    session = done(perform(markSent(session), setA('new'), given('3', 900, 'A')));
    expect(session.pending.map((one) => one.command.args.value)).toEqual(['ne', 'new']);
    expect(session.undo).toHaveLength(1);
    session = done(undo(session, given('4')));
    expect(definitionOf(session).actions.A?.inputs).toBe('old');
    session = done(redo(session, given('5')));
    expect(definitionOf(session).actions.A?.inputs).toBe('new');
  });

  it('takes a decision of a conflict back with one Undo, also where it changed nothing', () => {
    const keep: Command = { name: 'patch', args: { changes: [], settles: '2.0' } };
    let session = done(perform(openSession(base, 0), keep, given('1')));
    session = done(undo(session, given('2')));
    session = done(redo(session, given('3')));
    expect(session.pending.map(({ command: { args } }) => args)).toMatchObject([
      { settles: '2.0' },
      { reopens: '2.0' },
      { settles: '2.0' },
    ]);
  });

  it('says upon what an edit was made, and whether others edit as well', () => {
    let session = done(perform(openSession(base, 0), setA('n'), given('1', 0, 'A')));
    expect(session.isShared).toBe(false);
    session = receive(session, [entry(1, 'x', setA('theirs'))]);
    expect(session.isShared).toBe(true);
    session = done(perform(session, setA('ne'), given('2', 400, 'A')));
    session = done(perform(markSent(session), setA('new'), given('3', 800, 'A')));
    expect(session.pending.map(({ upon }) => upon)).toEqual([0, 1]);
  });

  it('sends every edit of a step of several, and one Undo takes all of them back', () => {
    const flow = { ...base, actions: { A: { type: 'Http', inputs: { site: 'x', list: 'y' } } } };
    const set = (path: string, value?: string): Command => ({
      name: 'setInput',
      args: { step: 'A', path: [path], ...(value === undefined ? {} : { value }) },
    });
    let session = openSession(flow, 0);
    session = done(perform(session, set('site', 'north'), given('1', 0, 'A/site')));
    session = done(perform(session, set('list'), given('2', 0, 'A/site')));
    const sent = session.pending.reduce((now, { command }) => {
      const edited = applyCommand(now, command);
      return 'refused' in edited ? now : edited.definition;
    }, session.acknowledged);
    expect(sent).toEqual(definitionOf(session));
    expect(sent.actions.A?.inputs).toEqual({ site: 'north' });
    session = done(undo(session, given('3')));
    expect(definitionOf(session)).toEqual(flow);
  });

  it('goes on in a step for as long as its command says', () => {
    const typed = (id: string, at: number) => ({ ...given(id, at, 'A'), joinWithin: 60_000 });
    let session = done(perform(openSession(base, 0), setA('n'), typed('1', 0)));
    session = done(perform(session, setA('ne'), typed('2', 50_000)));
    expect(session.undo).toHaveLength(1);
    session = done(perform(session, setA('new'), typed('3', 111_000)));
    expect(session.undo).toHaveLength(2);
  });

  it('starts a new step after a pause', () => {
    let session = done(perform(openSession(base, 0), setA('n'), given('1', 0, 'A')));
    session = done(perform(markSent(session), setA('ne'), given('2', 5000, 'A')));
    session = done(undo(session, given('3')));
    expect(definitionOf(session).actions.A?.inputs).toBe('n');
  });

  it('puts own commands on top of what others did first', () => {
    const rename: Command = { name: 'renameAction', args: { step: 'A', to: 'B' } };
    let session = done(perform(openSession(base, 0), setA('mine'), given('own')));
    session = receive(session, [
      entry(1, 'other', {
        name: 'setMember',
        args: { step: 'A', member: 'description', value: 'x' },
      }),
    ]);
    expect(definitionOf(session).actions.A).toMatchObject({ inputs: 'mine', description: 'x' });
    session = receive(session, [entry(2, 'own', setA('mine')), entry(3, 'other2', rename)]);
    expect(definitionOf(session).actions.B).toMatchObject({ inputs: 'mine', description: 'x' });
  });

  it('reports a command that no longer applies as a conflict once the log has it', () => {
    const remove: Command = { name: 'removeAction', args: { step: 'A' } };
    let session = done(perform(openSession(base, 0), setA('mine'), given('own')));
    session = receive(session, [entry(1, 'other', remove), entry(2, 'own', setA('mine'))]);
    expect(session.conflicts).toMatchObject([{ commandId: 'own', reason: 'noSuchStep' }]);
    expect(session.pending).toEqual([]);
  });

  it('does not undo over what somebody else changed since', () => {
    let session = done(perform(openSession(base, 0), setA('mine'), given('own')));
    session = receive(session, [entry(1, 'own', setA('mine')), entry(2, 'other', setA('theirs'))]);
    expect(undo(session, given('x'))).toEqual({ refused: 'changedSince' });
  });

  it('takes an added step out from under what others have put after it', () => {
    const add = (name: string, after: string | null): Command => ({
      name: 'insertAction',
      args: {
        slot: { container: null, branch: 'actions', after, mode: 'between' },
        name,
        action: { type: 'Compose', inputs: 'x' },
      },
    });
    let session = done(perform(openSession(base, 0), add('Mine', 'A'), given('own')));
    session = receive(session, [entry(1, 'own', add('Mine', 'A'))]);
    session = receive(session, [entry(2, 'other', add('Theirs', 'Mine'))]);
    session = done(undo(session, given('back')));
    const { actions } = definitionOf(session);
    expect(Object.keys(actions)).toEqual(['A', 'Theirs']);
    expect(actions.Theirs?.runAfter).toEqual({ A: ['Succeeded'] });
    expect(Object.keys(definitionOf(done(redo(session, given('again')))).actions)).toContain(
      'Mine',
    );
  });

  it('redoes nothing over a step of somebody else that has taken the name', () => {
    const add = (id: string): Command => ({
      name: 'insertAction',
      args: {
        slot: { container: null, branch: 'actions', after: 'A', mode: 'between' },
        name: 'B',
        action: { type: 'Compose', metadata: { operationMetadataId: id } },
      },
    });
    let session = done(perform(openSession(base, 0), add('mine'), given('own')));
    const undone = done(undo(session, given('back')));
    const back = undone.pending.at(-1)?.command ?? add('none');
    session = receive(undone, [
      entry(1, 'own', add('mine')),
      entry(2, 'back', back),
      entry(3, 'other', add('theirs')),
    ]);
    expect(redo(session, given('again'))).toEqual({ refused: 'changedSince' });
  });

  it('undoes and redoes everything it did, whatever it was', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1e9), { minLength: 8, maxLength: 120 }), (numbers) => {
        const choose = chooseFrom(numbers);
        let session = openSession(emptyFlow, 0);
        for (let step = 0; step < 14; step++) {
          const command = randomCommand(definitionOf(session), choose);
          const performed = perform(session, command, given(`c${step}`));
          if ('session' in performed) session = performed.session;
        }
        const end = JSON.stringify(definitionOf(session));
        const steps = session.undo.length;
        for (let step = 0; step < steps; step++) session = done(undo(session, given(`u${step}`)));
        expect(JSON.stringify(definitionOf(session))).toBe(JSON.stringify(emptyFlow));
        for (let step = 0; step < steps; step++) session = done(redo(session, given(`r${step}`)));
        expect(JSON.stringify(definitionOf(session))).toBe(end);
      }),
    );
  });
});
