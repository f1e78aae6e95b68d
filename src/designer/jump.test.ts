import fc from 'fast-check';
import { expect, it } from 'vitest';
import { chooseFrom, emptyFlow, randomCommand } from '../model/edit/random-command';
import type { Command, DraftEntry } from '../model/edit-log';
import { jump } from './jump';
import { definitionOf, openSession, perform, receive, type Session } from './session';

const base = { ...emptyFlow, actions: { A: { type: 'Compose', inputs: 0 } } };
const setA = (value: number): Command => ({
  name: 'setInput',
  args: { step: 'A', path: [], value },
});

let ids = 0;
const given = () => ({ commandId: `id-${ids++}`, at: 0, key: null });

function edited(session: Session, command: Command): Session {
  const performed = perform(session, command, given());
  if ('refused' in performed) throw new Error(performed.refused);
  return performed.session;
}

const value = (session: Session) => definitionOf(session).actions.A?.inputs;

it('goes back as many steps as are asked for, and forth again', () => {
  const three = [1, 2, 3].reduce((now, one) => edited(now, setA(one)), openSession(base, 0));
  const { session: first } = jump(three, -2, given);
  expect(value(first)).toBe(1);
  expect(first.redo).toHaveLength(2);
  expect(value(jump(first, 1, given).session)).toBe(2);
  expect(value(jump(first, 2, given).session)).toBe(3);
});

it('ends where the history ends', () => {
  const one = edited(openSession(base, 0), setA(1));
  expect(value(jump(one, -9, given).session)).toBe(0);
});

it('stops at a step that others have made impossible, says which, and forgets it', () => {
  const session = edited(edited(openSession(base, 0), setA(1)), {
    name: 'setMember',
    args: { step: 'A', member: 'description', value: 'x' },
  });
  const log: DraftEntry[] = [
    ...session.pending.map(({ commandId, command }) => ({ commandId, command })),
    { commandId: 'other', command: setA(7) },
  ].map((one, at) => ({ flowId: 'f', seq: at + 1, actorId: 'p', at: 0, ...one }));
  const jumped = jump(receive(session, log), -2, given);
  expect(jumped.refused).toEqual({ command: setA(1), reason: 'changedSince' });
  expect(definitionOf(jumped.session).actions.A).toEqual({ type: 'Compose', inputs: 7 });
  expect(jumped.session.undo).toEqual([]);
});

it('reaches what the flow was at each moment, whichever it comes from', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(1e9), { minLength: 8, maxLength: 90 }),
      fc.array(fc.nat(8), { minLength: 1, maxLength: 6 }),
      (numbers, visits) => {
        const choose = chooseFrom(numbers);
        let session = openSession(emptyFlow, 0);
        const moments = [JSON.stringify(emptyFlow)];
        for (let step = 0; step < 8; step++) {
          const command = randomCommand(definitionOf(session), choose);
          const performed = perform(session, command, given());
          if (!('session' in performed) || performed.session === session) continue;
          session = performed.session;
          moments.push(JSON.stringify(definitionOf(session)));
        }
        for (const visit of visits) {
          const to = visit % moments.length;
          session = jump(session, to - session.undo.length, given).session;
          expect(JSON.stringify(definitionOf(session))).toBe(moments[to]);
        }
      },
    ),
  );
});
