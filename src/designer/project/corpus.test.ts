/** Real definitions, all that are at hand: each is drawn whole, and of each step there is something to show. */
import { describe, expect, it } from 'vitest';
import { corpus } from '../../../e2e/fixtures/corpus';
import type { Definition } from '../../model/definition';
import { describeAction, describeTrigger } from '../../model/step';
import { isContainer, places, triggerOf } from '../../model/walk';
import { type Layout, layoutFlow } from './layout';
import { roundedPath } from './route';
import { editSizes, runSizes } from './sizes';
import { summarise } from './summary';

const connectors = [] as const;

describe.each(corpus.map((one) => [one.id, one] as const))('%s', (_id, one) => {
  const definition = one.definition();
  const all = [...places(definition)];

  it('has each step drawn once, with a place and lines of finite length', () => {
    const names = all.map(({ name }) => name);
    const trigger = triggerOf(definition);
    const expected = trigger ? [trigger.name, ...names] : names;
    for (const sizes of [editSizes, runSizes]) {
      const layout = layoutFlow(definition, { sizes, collapsed: new Set() });
      expect(drawn(layout)).toEqual(expected.sort());
      expect(numbersOf(layout).every(Number.isFinite)).toBe(true);
    }
  });

  it('shows nothing of what is inside a folded container', () => {
    const containers = all.filter(({ action }) => isContainer(action)).map(({ name }) => name);
    const layout = layoutFlow(definition, { sizes: editSizes, collapsed: new Set(containers) });
    const outside = all.filter(({ ancestors }) => ancestors.length === 0).map(({ name }) => name);
    const trigger = triggerOf(definition);
    expect(drawn(layout)).toEqual([...(trigger ? [trigger.name] : []), ...outside].sort());
  });

  it('says of each step what kind it is and what it will do', () => {
    expect(untold(definition)).toEqual([]);
  });
});

function drawn(layout: Layout): string[] {
  return layout.steps.map(({ name }) => name).sort();
}

function numbersOf({ steps, graphs, bounds }: Layout): number[] {
  const boxes = [...steps, ...graphs, bounds].flatMap(({ x, y, width, height }) => [
    x,
    y,
    width,
    height,
  ]);
  const lines = graphs.flatMap(({ edges }) => edges.map(({ points }) => roundedPath(points)));
  return [
    ...boxes,
    ...lines.flatMap((line) =>
      line
        .split(/[MLQ ]/)
        .filter(Boolean)
        .map(Number),
    ),
  ];
}

/** Steps without a title, or without a line on their card. */
function untold(definition: Definition): string[] {
  const line = (text: readonly { readonly text: string }[]) =>
    text.map((segment) => segment.text).join('');
  const context = { definition, connectors };
  const trigger = triggerOf(definition);
  const missing = [...places(definition)].filter(({ action }) => {
    const description = describeAction(action, connectors);
    return description.title === '' || line(summarise(action, description, context)) === '';
  });
  const names = missing.map(({ name }) => name);
  if (!trigger) return names;
  const description = describeTrigger(trigger.trigger, connectors);
  const told = line(summarise(trigger.trigger, description, context)) !== '';
  return told && description.title !== '' ? names : [trigger.name, ...names];
}
