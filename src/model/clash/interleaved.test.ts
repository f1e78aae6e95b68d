import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Definition, Json } from '../definition';
import { applyCommand, identified } from '../edit/commands';
import { randomCommand } from '../edit/random-command';
import { base, fold, type Given, set } from './clash.arbitrary';
import { type ClashLog, openClashes } from './fold';

const places = [['A', 'x'], ['A', 'y'], ['B'], ['In']] as const;

it('holds every value that was overwritten unseen, and no other, however edits are interleaved', () => {
  const move = fc.record({
    tab: fc.constantFrom('a', 'b', 'c'),
    at: fc.nat(3),
    value: fc.nat(3),
    late: fc.nat(6),
  });
  fc.assert(
    fc.property(fc.array(move, { maxLength: 25 }), (moves) => {
      const seen: Record<string, number> = {};
      const given = moves.map(({ tab, at, value, late }, index): Given => {
        const [step, ...path] = places[at] ?? places[0];
        const upon = Math.max(seen[tab] ?? 0, index - late);
        seen[tab] = upon;
        return { tab, upon, command: set(step, path, value) };
      });
      expect(held(fold(given))).toEqual(overwritten(given));
    }),
    { numRuns: 300 },
  );
});

/** What stands in conflicts, as `place tab value`. */
function held(log: ClashLog): readonly string[] {
  return openClashes(log)
    .flatMap(({ name, place, sides }) =>
      sides.map(({ tab, value }) => `${[name, ...place.path.slice(1)].join('/')} ${tab} ${value}`),
    )
    .sort();
}

/** The same told by a table of who wrote what where, without a definition. */
function overwritten(given: readonly Given[]): readonly string[] {
  const start: Record<string, Json> = { 'A/x': 1, 'A/y': 1, B: 'b', In: 'in' };
  const sides = new Map<string, Map<string, Json>>();
  const last = new Map<string, { tab: string; seq: number }>();
  given.forEach(({ tab, command: { args }, upon = 0 }, index) => {
    const at = [args.step, ...(args.path as string[])].join('/');
    const value = args.value as Json;
    if (start[at] === value) return;
    const before = last.get(at);
    const known = sides.get(at);
    if (known) known.set(tab, value);
    else if (before && before.tab !== tab && before.seq > upon) {
      sides.set(
        at,
        new Map([
          [before.tab, start[at] ?? null],
          [tab, value],
        ]),
      );
    }
    start[at] = value;
    last.set(at, { tab, seq: index + 1 });
    if ([...(sides.get(at)?.values() ?? [])].every((one) => one === value)) sides.delete(at);
  });
  return [...sides]
    .flatMap(([at, wanted]) => [...wanted].map(([tab, value]) => `${at} ${tab} ${value}`))
    .sort();
}

it('finds nothing among edits of any kind that have all seen each other, and goes on from any point', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(1e6), { minLength: 30, maxLength: 200 }),
      fc.nat(3),
      (numbers, late) => {
        let at = 0;
        const choose = (limit: number) => (numbers[at++ % numbers.length] ?? 0) % limit;
        const given: Given[] = [];
        let definition: Definition = base;
        for (let seq = 1; seq < 20; seq++) {
          const command = identified(definition, randomCommand(definition, choose));
          given.push({ tab: 'ab'[choose(2)] ?? 'a', command, upon: Math.max(0, seq - 1 - late) });
          const edited = applyCommand(definition, command);
          if ('definition' in edited) definition = edited.definition;
        }
        const log = fold(given);
        expect(log.definition).toEqual(definition);
        const half: ClashLog = JSON.parse(JSON.stringify(fold(given.slice(0, 9))));
        expect(openClashes(fold(given.slice(9), half))).toEqual(openClashes(log));
        if (late === 0) expect(openClashes(log)).toEqual([]);
      },
    ),
    { numRuns: 100 },
  );
});
