import { describe, expect, it } from 'vitest';
import type { Json } from '../definition';
import { identified } from '../edit/commands';
import type { Command } from '../edit-log';
import type { OpenClash } from './clash';
import { base, fold, note, set } from './clash.arbitrary';
import { decide } from './decide';
import { type ClashLog, openClashes } from './fold';

const rename = (step: string, to: string): Command => ({
  name: 'renameAction',
  args: { step, to },
});
const remove = (step: string): Command => ({ name: 'removeAction', args: { step } });

/** Both made on the base; the second has not seen the first. */
const unseen = (first: Command, second: Command): ClashLog =>
  fold([
    { tab: 'ada', command: identified(base, first), upon: 0 },
    { tab: 'ben', command: identified(base, second), upon: 0 },
  ]);

const values = (log: ClashLog) =>
  openClashes(log).map(({ name, place, now, sides }) => ({
    at: [name, ...place.path].join('/'),
    now,
    values: Object.fromEntries(sides.map(({ tab, value }) => [tab, value])),
  }));

function only(log: ClashLog): OpenClash {
  const [clash, ...more] = openClashes(log);
  if (!clash || more.length > 0) throw new Error(`${more.length + 1} clashes`);
  return clash;
}

function kept(log: ClashLog, tab: string): ClashLog {
  const clash = only(log);
  const side = clash.sides.find((one) => one.tab === tab);
  const command = side && decide(log.definition, clash, side, 'keep');
  if (!command) throw new Error('cannot be decided');
  return fold([{ tab: 'eve', command }], log);
}

describe('two edits of one value, neither of which has seen the other', () => {
  it('leave both values, the later one in the draft', () => {
    expect(values(unseen(set('A', ['x'], 2), set('A', ['x'], 3)))).toEqual([
      { at: 'A/inputs/x', now: 3, values: { ada: 2, ben: 3 } },
    ]);
  });

  it('are none where they say the same, or something about different values', () => {
    expect(values(unseen(set('A', ['x'], 2), set('A', ['x'], 2)))).toEqual([]);
    expect(values(unseen(set('A', ['x'], 2), set('A', ['y'], 3)))).toEqual([]);
    expect(values(unseen(set('A', ['x'], 2), set('B', [], 'c')))).toEqual([]);
    expect(values(unseen(rename('A', 'Z'), set('A', ['x'], 3)))).toEqual([]);
  });

  it('are none where the second has seen the first', () => {
    const log = fold([
      { tab: 'ada', command: set('A', ['x'], 2) },
      { tab: 'ben', command: set('A', ['x'], 3) },
    ]);
    expect(values(log)).toEqual([]);
  });

  it('are one conflict however long both go on typing, with what each says last', () => {
    const log = fold([
      { tab: 'ada', command: set('B', [], 'h'), upon: 0 },
      { tab: 'ben', command: set('B', [], 'w'), upon: 0 },
      { tab: 'ada', command: set('B', [], 'he'), upon: 0 },
      { tab: 'ben', command: set('B', [], 'wo'), upon: 1 },
    ]);
    expect(values(log)).toEqual([{ at: 'B/inputs', now: 'wo', values: { ada: 'he', ben: 'wo' } }]);
  });

  it('end by themselves once both say the same', () => {
    const log = fold(
      [{ tab: 'ben', command: set('B', [], 'h') }],
      unseen(set('B', [], 'h'), set('B', [], 'w')),
    );
    expect(values(log)).toEqual([]);
  });

  it('find a name, an order, the trigger, a parameter and a note', () => {
    expect(values(unseen(rename('A', 'Ada'), rename('A', 'Ben')))).toEqual([
      { at: 'Ben', now: 'Ben', values: { ada: 'Ada', ben: 'Ben' } },
    ]);
    expect(values(unseen(rename('B', 'Ada'), rename('B', 'Ben')))).toEqual([
      { at: 'Ada', now: 'Ada', values: { ada: 'Ada', ben: 'Ben' } },
    ]);
    const order = (value: Json): Command => ({
      name: 'setMember',
      args: { step: 'B', member: 'runAfter', value },
    });
    expect(values(unseen(order({}), order({ A: ['Failed'] })))).toEqual([
      { at: 'B/runAfter', now: { A: ['Failed'] }, values: { ada: {}, ben: { A: ['Failed'] } } },
    ]);
    const trigger = (name: string, kind: string): Command => ({
      name: 'replaceTrigger',
      args: { name, trigger: { type: 'Request', kind } },
    });
    expect(values(unseen(trigger('by_ada', 'A'), trigger('by_ben', 'B')))).toMatchObject([
      {
        at: 'by_ben/triggers',
        values: { ada: { by_ada: { kind: 'A' } }, ben: { by_ben: { kind: 'B' } } },
      },
    ]);
    const parameter = (value: Json): Command => ({
      name: 'setParameter',
      args: { name: 'limit', path: ['defaultValue'], value },
    });
    expect(values(unseen(parameter(2), parameter(3)))).toEqual([
      { at: '/parameters/limit/defaultValue', now: 3, values: { ada: 2, ben: 3 } },
    ]);
    const noted = (value?: Json): Command => ({
      name: 'setNote',
      args: {
        id: 'one',
        path: value === undefined ? [] : ['content'],
        ...(value === undefined ? {} : { value }),
      },
    });
    expect(values(unseen(noted('a'), noted('b')))).toMatchObject([{ now: 'b' }]);
    expect(values(unseen(noted(), noted('b')))).toEqual([
      { at: '/metadata/notes/one', now: undefined, values: { ben: { ...note, content: 'b' } } },
    ]);
    expect(values(unseen(noted('a'), noted()))).toEqual([
      { at: '/metadata/notes/one', now: undefined, values: { ada: { ...note, content: 'a' } } },
    ]);
  });

  it('find a part within what the other replaced as a whole', () => {
    expect(values(unseen(set('A', ['x'], 2), set('A', [], 'text')))).toEqual([
      { at: 'A/inputs', now: 'text', values: { ada: { x: 2, y: 1 }, ben: 'text' } },
    ]);
    expect(values(unseen(set('A', [], 'text'), set('A', ['x'], 2)))).toEqual([
      { at: 'A/inputs', now: 'text', values: { ada: 'text', ben: { x: 2 } } },
    ]);
  });
});

describe('a step that one changed and the other removed', () => {
  for (const [first, second] of [
    [set('In', [], 'new'), remove('Box')],
    [remove('Box'), set('In', [], 'new')],
  ] as const) {
    it(`is gone, and comes back with the edit: ${first.name} first`, () => {
      const log = unseen(first, second);
      expect(log.definition.actions.Box).toBeUndefined();
      const { sides } = only(log);
      expect(sides).toHaveLength(2);
      const mine = sides.find(({ value }) => value === true)?.tab ?? '';
      const back = kept(log, mine);
      expect(openClashes(back)).toEqual([]);
      expect(back.definition).toEqual({
        ...base,
        actions: {
          ...base.actions,
          Box: {
            ...base.actions.Box,
            actions: { In: { ...base.actions.Box?.actions?.In, inputs: 'new' } },
          },
        },
      });
      const gone = kept(log, mine === 'ada' ? 'ben' : 'ada');
      expect(gone.definition).toEqual(log.definition);
      expect(openClashes(gone)).toEqual([]);
    });
  }

  it('keeps what was put into it', () => {
    const slot = { container: 'Box', branch: 'actions', after: 'In', mode: 'between' };
    const insert: Command = {
      name: 'insertAction',
      args: { slot, name: 'New', action: { type: 'Compose', inputs: 1 } },
    };
    for (const log of [unseen(insert, remove('Box')), unseen(remove('Box'), insert)]) {
      const mine = only(log).sides.find(({ value }) => value === true)?.tab ?? '';
      const back = kept(log, mine).definition.actions.Box?.actions;
      expect(Object.keys(back ?? {})).toEqual(['In', 'New']);
    }
  });

  it('stays where its removal was part of several edits, and can still go', () => {
    const patch: Command = {
      name: 'patch',
      args: {
        title: 'delete 1 step',
        changes: [
          {
            path: ['actions', 'Box', 'actions', 'In'],
            from: base.actions.Box?.actions?.In as never,
          },
        ],
      },
    };
    const log = unseen(set('In', [], 'new'), patch);
    expect(only(log)).toMatchObject({ name: 'In', now: true });
    expect(kept(log, 'ada').definition.actions.Box?.actions?.In?.inputs).toBe('new');
    expect(kept(log, 'ben').definition.actions.Box?.actions).toEqual({});
    expect(openClashes(kept(log, 'ada'))).toEqual([]);
  });

  it('is no conflict once its remover takes that back', () => {
    const log = unseen(set('In', [], 'new'), remove('Box'));
    const { definition } = unseen(set('In', [], 'new'), set('A', ['x'], 2));
    const back: Command = {
      name: 'patch',
      args: {
        changes: [{ path: ['actions', 'Box'], to: definition.actions.Box as never, before: null }],
      },
    };
    expect(openClashes(fold([{ tab: 'ben', command: back }], log))).toEqual([]);
  });
});

describe('a decision', () => {
  it('keeps either value, and ends the conflict', () => {
    const log = unseen(set('A', ['x'], 2), set('A', ['x'], 3));
    for (const [tab, value] of [
      ['ada', 2],
      ['ben', 3],
    ] as const) {
      const after = kept(log, tab);
      expect(openClashes(after)).toEqual([]);
      expect(after.definition.actions.A?.inputs).toEqual({ x: value, y: 1 });
    }
  });

  it('is open again when it is taken back', () => {
    const log = unseen(set('A', ['x'], 2), set('A', ['x'], 3));
    const { id } = only(log);
    const undo: Command = {
      name: 'patch',
      args: { changes: [{ path: ['actions', 'A', 'inputs', 'x'], from: 2, to: 3 }], reopens: id },
    };
    expect(values(fold([{ tab: 'eve', command: undo }], kept(log, 'ada')))).toEqual(values(log));
  });
});
