import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Action, Definition, RunAfter } from '../../model/definition';
import { applyCommand } from '../../model/edit/commands';
import { chooseFrom, emptyFlow, randomCommand } from '../../model/edit/random-command';
import type { Command } from '../../model/edit-log';
import { places } from '../../model/walk';
import { type Box, type Layout, layoutFlow, type StepBox } from './layout';
import { editSizes } from './sizes';

const open = { sizes: editSizes, collapsed: new Set<string>() };
const ok = ['Succeeded'];

function flow(order: Record<string, RunAfter | Action>): Definition {
  const actions = Object.entries(order).map(([name, one]): [string, Action] => [
    name,
    'type' in one ? (one as Action) : { type: 'Compose', runAfter: one as RunAfter },
  ]);
  return { ...emptyFlow, actions: Object.fromEntries(actions) };
}

function boxOf(layout: Layout, name: string): StepBox {
  const box = layout.steps.find((one) => one.name === name);
  if (!box) throw new Error(`no box for ${name}`);
  return box;
}

const overlap = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
const inside = (inner: Box, outer: Box) =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;
const middle = (box: Box) => box.x + box.width / 2;

describe('layout', () => {
  it('never lets steps overlap, and keeps them inside their containers', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1e9), { minLength: 8, maxLength: 200 }), (numbers) => {
        const choose = chooseFrom(numbers);
        let definition = emptyFlow;
        for (let step = 0; step < 25; step++) {
          const edited = applyCommand(definition, randomCommand(definition, choose));
          if ('definition' in edited) definition = edited.definition;
        }
        const layout = layoutFlow(definition, open);
        const ancestors = new Map([...places(definition)].map((one) => [one.name, one.ancestors]));
        expect(layout.steps).toHaveLength(ancestors.size + 1);
        for (const a of layout.steps) {
          for (const b of layout.steps) {
            if (a === b) continue;
            if (ancestors.get(a.name)?.includes(b.name)) expect(inside(a, b)).toBe(true);
            else if (!ancestors.get(b.name)?.includes(a.name)) expect(overlap(a, b)).toBe(false);
          }
        }
      }),
    );
  });

  it('puts a sequence on one axis, with the gap of the drawing', () => {
    const layout = layoutFlow(flow({ A: {}, B: { A: ok } }), open);
    expect(layout.steps.map((one) => [one.name, middle(one), one.y])).toEqual([
      ['manual', 0, 0],
      ['A', 0, 92],
      ['B', 0, 184],
    ]);
  });

  it('puts branches side by side and their join below the middle of both', () => {
    const order = { A: {}, B: { A: ok }, C: { A: ok }, B2: { B: ok }, J: { B2: ok, C: ok } };
    const layout = layoutFlow(flow(order), open);
    const [b, b2, c, j] = ['B', 'B2', 'C', 'J'].map((name) => boxOf(layout, name));
    if (!b || !b2 || !c || !j) throw new Error('missing');
    expect([b.y, middle(b2)]).toEqual([c.y, middle(b)]);
    expect(middle(j)).toBe((middle(b) + middle(c)) / 2);
    expect(j.y).toBe(b2.y + b2.height + editSizes.join);
  });

  it('joins only what is joined: another branch goes on in its own column', () => {
    const order = {
      A: {},
      B: { A: ok },
      C: { A: ok },
      D: { A: ok },
      J: { B: ok, C: ok },
      D2: { D: ok },
    };
    const layout = layoutFlow(flow(order), open);
    const d = boxOf(layout, 'D');
    expect(middle(boxOf(layout, 'D2'))).toBe(middle(d));
    expect(middle(boxOf(layout, 'J'))).toBeLessThan(d.x);
  });

  it('leads a line around what stands in its way', () => {
    const layout = layoutFlow(flow({ A: {}, B: { A: ok }, C: { A: ok, B: ok } }), open);
    const b = boxOf(layout, 'B');
    const edge = layout.graphs[0]?.edges.find((one) => one.from === 'A' && one.to === 'C');
    const xs = edge?.points.map((point) => point.x) ?? [];
    const [width = 0] = [layout.bounds.width];
    expect(xs.some((x) => Math.abs(x - width / 2) > b.width / 2)).toBe(true);
  });

  it('offers a place to add on every edge, at every end and in every empty branch', () => {
    const condition: Action = {
      type: 'If',
      actions: {},
      else: { actions: {} },
      runAfter: { A: ok },
    };
    const definition = flow({ A: {}, If: condition });
    const slots = layoutFlow(definition, open).graphs.map((one) => [
      one.graph.branch,
      one.pluses.map((plus) => plus.slot.after),
    ]);
    expect(slots).toEqual([
      ['actions', [null, 'A', 'If']],
      ['actions', [null]],
      ['else', [null]],
    ]);
  });

  it('shows a definition with a cycle and a dangling runAfter', () => {
    const layout = layoutFlow(flow({ A: { B: ok }, B: { A: ok }, C: { Gone: ok } }), open);
    expect(layout.steps.map((one) => one.name).sort()).toEqual(['A', 'B', 'C', 'manual']);
  });

  it('takes long chains without deep recursion', () => {
    const names = Array.from({ length: 20_000 }, (_, index) => `S${index}`);
    const order = names.map((name, index): [string, RunAfter] => [
      name,
      index === 0 ? {} : { [names[index - 1] ?? '']: ok },
    ]);
    const layout = layoutFlow(flow(Object.fromEntries(order)), open);
    expect(layout.steps).toHaveLength(20_001);
  });

  it('draws a collapsed container as a card', () => {
    const scope: Action = { type: 'Scope', actions: { In: { type: 'Compose' } } };
    const layout = layoutFlow(flow({ S: scope }), { ...open, collapsed: new Set(['S']) });
    expect(layout.steps.map((one) => one.name)).toEqual(['manual', 'S']);
    expect(boxOf(layout, 'S')).toMatchObject({ width: 288, height: 56, steps: 1 });
  });

  it('measures again only the graphs that an edit touches', () => {
    const scope = (inner: string): Action => ({
      type: 'Scope',
      actions: { [inner]: { type: 'Compose' } },
    });
    const before = flow({ One: scope('In 1'), Two: { ...scope('In 2'), runAfter: { One: ok } } });
    const edited = editedBy(before, { name: 'renameAction', args: { step: 'In 1', to: 'Other' } });
    const edges = (definition: Definition, container: string) =>
      layoutFlow(definition, open).graphs.find((one) => one.graph.container === container)?.edges;
    expect(edges(edited, 'Two')).toBe(edges(before, 'Two'));
    expect(edges(edited, 'One')).not.toBe(edges(before, 'One'));
  });

  it('is the same object while nothing in it is elsewhere', () => {
    const inner: Action = { type: 'Scope', actions: { In: { type: 'Compose' } } };
    const before = flow({ A: {}, S: { ...inner, runAfter: { A: ok } } });
    const layout = layoutFlow(before, open);
    const filledIn = editedBy(before, {
      name: 'setInput',
      args: { step: 'In', path: [], value: 'x' },
    });
    expect(layoutFlow(filledIn, open, layout)).toBe(layout);
    const removed = editedBy(before, { name: 'removeAction', args: { step: 'In' } });
    expect(layoutFlow(removed, open, layout)).not.toBe(layout);
  });

  it('comes out the same whatever was shown before', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1e9), { minLength: 4, maxLength: 80 }), (numbers) => {
        const choose = chooseFrom(numbers);
        let definition = emptyFlow;
        let shown = layoutFlow(definition, open);
        for (let left = numbers.length / 3; left > 0; left--) {
          const edited = applyCommand(definition, randomCommand(definition, choose));
          if ('refused' in edited) continue;
          definition = edited.definition;
          shown = layoutFlow(definition, open, shown);
          expect(seen(shown)).toEqual(seen(layoutFlow(structuredClone(definition), open)));
        }
      }),
    );
  });
});

/** What is drawn of it. */
const seen = ({ steps, graphs, bounds }: Layout) => ({
  steps: steps.map(({ lanes, ...box }) => box),
  graphs,
  bounds,
});

function editedBy(definition: Definition, command: Command): Definition {
  const edited = applyCommand(definition, command);
  if ('refused' in edited) throw new Error(edited.refused);
  return edited.definition;
}
