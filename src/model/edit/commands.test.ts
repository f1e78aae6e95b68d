import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Actions, Definition } from '../definition';
import type { Command } from '../edit-log';
import { parseDefinition, serializeDefinition } from '../parse';
import { branchesOf, places, predecessors } from '../walk';
import { applyCommand, identified } from './commands';
import { applyPatch, diff } from './patch';
import { chooseFrom, emptyFlow, randomCommand } from './random-command';

const numbers = fc.array(fc.nat(1_000_000_000), { minLength: 8, maxLength: 160 });

/** Plays random commands; `each` sees every one that applied. */
function play(
  choices: readonly number[],
  each: (before: Definition, after: Definition, command: Command) => void = () => {},
): Definition {
  const choose = chooseFrom(choices);
  let definition = emptyFlow;
  for (let left = Math.ceil(choices.length / 6); left > 0; left--) {
    const command = randomCommand(definition, choose);
    const edited = applyCommand(definition, command);
    if ('refused' in edited) continue;
    each(definition, edited.definition, command);
    definition = edited.definition;
  }
  return definition;
}

function graphsOf(definition: Definition): Actions[] {
  const inner = [...places(definition)].flatMap((place) => branchesOf(place.action));
  return [definition.actions, ...inner.map((one) => one.actions)];
}

describe('commands', () => {
  it('are undone by the inverse patch, down to the order of members', () => {
    fc.assert(
      fc.property(numbers, (choices) => {
        play(choices, (before, after) => {
          const undo = { name: 'patch', args: { changes: diff(after, before) as never } };
          const undone = applyCommand(after, undo);
          if ('refused' in undone) throw new Error(undone.refused);
          expect(JSON.stringify(undone.definition)).toBe(JSON.stringify(before));
          const redone = applyPatch(undone.definition, { changes: diff(before, after) });
          expect(JSON.stringify('definition' in redone && redone.definition)).toBe(
            JSON.stringify(after),
          );
        });
      }),
    );
  });

  it('keep a definition valid: siblings only in runAfter, everything can start, names are unique', () => {
    fc.assert(
      fc.property(numbers, (choices) => {
        const definition = play(choices);
        for (const actions of graphsOf(definition)) {
          const started = new Set<string>();
          for (let before = -1; before !== started.size; ) {
            before = started.size;
            for (const [name, action] of Object.entries(actions)) {
              if (predecessors(action).every((one) => started.has(one))) started.add(name);
            }
          }
          expect([...started].sort()).toEqual(Object.keys(actions).sort());
        }
        const names = [...places(definition)].map((place) => place.name.toLowerCase());
        expect(new Set(names).size).toBe(names.length);
      }),
    );
  });

  it('change nothing in place', () => {
    fc.assert(
      fc.property(numbers, (choices) => {
        const texts: [Definition, string][] = [];
        play(choices, (before) => texts.push([before, JSON.stringify(before)]));
        for (const [definition, text] of texts) expect(JSON.stringify(definition)).toBe(text);
      }),
    );
  });

  it('come to the same definition in every tab that replays them in order', () => {
    fc.assert(
      fc.property(numbers, (choices) => {
        const log: Command[] = [];
        const first = play(choices, (before, _after, command) =>
          log.push(identified(before, command)),
        );
        const second = log.reduce((definition, command) => {
          const edited = applyCommand(definition, JSON.parse(JSON.stringify(command)));
          return 'definition' in edited ? edited.definition : definition;
        }, emptyFlow);
        expect(JSON.stringify(second)).toBe(JSON.stringify(first));
      }),
    );
  });

  it('are refused with a reason when they are not understood', () => {
    const refusal = (name: string, args: object) =>
      applyCommand(emptyFlow, { name, args } as Command);
    expect(refusal('toString', {})).toEqual({ refused: 'unknownCommand' });
    expect(refusal('removeAction', { step: 1 })).toEqual({ refused: 'badArguments' });
    expect(refusal('removeAction', { step: 'constructor' })).toEqual({ refused: 'noSuchStep' });
    expect(refusal('setMember', { step: 'manual', member: 'type', value: 'x' })).toEqual({
      refused: 'badArguments',
    });
    const patch = [{ path: ['actions'], from: {}, to: 'none' }];
    expect(refusal('patch', { changes: patch })).toEqual({ refused: 'badArguments' });
  });
});

describe('a value that is nested deeply', () => {
  const flow: Definition = { ...emptyFlow, actions: { Compose: { type: 'Compose' } } };
  const nested = (levels: number) => JSON.parse(`${'['.repeat(levels)}${']'.repeat(levels)}`);
  const setting = (levels: number): Command => ({
    name: 'setInput',
    args: { step: 'Compose', path: [], value: nested(levels) },
  });

  it('is taken while what comes of it can be read again', () => {
    const edited = applyCommand(flow, setting(150));
    if ('refused' in edited) throw new Error(edited.refused);
    expect(parseDefinition(serializeDefinition(edited.definition)).ok).toBe(true);
  });

  it.each([199, 300, 100_000])('is refused from there on, with %i levels', (levels) => {
    expect(applyCommand(flow, identified(flow, setting(levels)))).toEqual({ refused: 'tooDeep' });
  });
});

describe('a command with the ids of its steps', () => {
  const flow: Definition = {
    ...emptyFlow,
    actions: { Compose: { type: 'Compose', metadata: { operationMetadataId: 'one' } } },
  };
  const describeIt: Command = identified(flow, {
    name: 'setMember',
    args: { step: 'Compose', member: 'description', value: 'mine' },
  });

  it('follows a step that was renamed meanwhile', () => {
    const renamed = applyCommand(flow, {
      name: 'renameAction',
      args: { step: 'Compose', to: 'X' },
    });
    if ('refused' in renamed) throw new Error(renamed.refused);
    expect(applyCommand(renamed.definition, describeIt)).toMatchObject({
      definition: { actions: { X: { description: 'mine' } } },
    });
  });

  it('does not touch another step that has taken the name', () => {
    const other = { ...flow, actions: { Compose: { type: 'Compose' } } };
    expect(applyCommand(other, describeIt)).toEqual({ refused: 'noSuchStep' });
  });
});
