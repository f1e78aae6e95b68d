/** Flows as people build them, of any size, the same for the same size: chains, branches, loops, joins. */
import type { Action, Definition } from '../../../src/model/definition';
import { randomOf } from '../../fixtures/seeded-random';

const deepest = 4;

export function nestedFlow(size: number): Definition {
  const growth = { left: size, made: 0, random: randomOf(size) };
  const actions: Record<string, Action> = {};
  let before: readonly string[] = [];
  while (growth.left > 0) before = growChain(growth, growth.left, 1, actions, before);
  const manual = { type: 'Request', kind: 'Button', inputs: { schema: { type: 'object' } } };
  return { triggers: { manual }, actions };
}

interface Growth {
  left: number;
  made: number;
  readonly random: () => number;
}

/** Appends so many steps to a graph; answers those at its end. */
function growChain(
  growth: Growth,
  wanted: number,
  depth: number,
  actions: Record<string, Action>,
  before: readonly string[] = [],
): readonly string[] {
  let ends = before;
  for (let due = Math.min(wanted, growth.left); due > 0 && growth.left > 0; ) {
    const start = growth.left;
    const forks = ends.length === 1 && due >= 4 && growth.random() < 0.07;
    const names = forks ? [leaf(growth), leaf(growth)] : [stepOf(growth, due, depth)];
    for (const { name, action } of names) actions[name] = { ...action, ...after(ends, growth) };
    ends = names.map(({ name }) => name);
    due -= start - growth.left;
  }
  return ends;
}

function after(names: readonly string[], { random }: Growth): Pick<Action, 'runAfter'> {
  const statuses = random() < 0.06 ? ['Succeeded', 'Failed'] : ['Succeeded'];
  return { runAfter: Object.fromEntries(names.map((name) => [name, statuses])) };
}

interface Named {
  readonly name: string;
  readonly action: Action;
}

function stepOf(growth: Growth, due: number, depth: number): Named {
  return depth < deepest && due >= 4 && growth.random() < 0.3
    ? container(growth, due, depth)
    : leaf(growth);
}

function leaf(growth: Growth): Named {
  growth.left--;
  const number = ++growth.made;
  const kinds: readonly (readonly [string, Action])[] = [
    ['Compose', { type: 'Compose', inputs: `@concat('a-', triggerBody()?['id'], '-${number}')` }],
    ['Text', { type: 'Compose', inputs: { at: '@utcNow()', number } }],
    ['Ask', { type: 'Http', inputs: { method: 'GET', uri: `https://a.example/${number}` } }],
    ['Filter', { type: 'Query', inputs: { from: '@triggerBody()', where: '@equals(item(), 1)' } }],
    ['Join', { type: 'Join', inputs: { from: '@triggerBody()', joinWith: ', ' } }],
    ['Wait', { type: 'Wait', inputs: { interval: { count: 1, unit: 'Second' } } }],
  ];
  const [word, action] = kinds[Math.floor(growth.random() * kinds.length)] ?? ['Compose', empty];
  return { name: `${word}_${number}`, action };
}

const empty: Action = { type: 'Compose', inputs: '' };

function container(growth: Growth, due: number, depth: number): Named {
  growth.left--;
  const number = ++growth.made;
  const most = Math.min(due - 1, growth.left);
  const inside = Math.min(most, 3 + Math.floor(growth.random() * (depth === 1 ? 26 : 10)));
  const grown = (share: number) => {
    const actions: Record<string, Action> = {};
    growChain(growth, Math.ceil(inside * share), depth + 1, actions);
    return actions;
  };
  switch (Math.floor(growth.random() * 5)) {
    case 0:
      return {
        name: `Each_${number}`,
        action: { type: 'Foreach', foreach: '@triggerBody()', actions: grown(1) },
      };
    case 1:
      return { name: `Scope_${number}`, action: { type: 'Scope', actions: grown(1) } };
    case 2: {
      const cases = {
        New: { case: 'new', actions: grown(0.3) },
        Open: { case: 'open', actions: grown(0.3) },
      };
      const rest = { actions: grown(0.3) };
      const expression = "@triggerBody()?['state']";
      return {
        name: `Switch_${number}`,
        action: { type: 'Switch', expression, cases, default: rest },
      };
    }
    default: {
      const expression = { and: [{ equals: ["@triggerBody()?['kind']", 'vip'] }] };
      const actions = grown(0.5);
      return {
        name: `If_${number}`,
        action: { type: 'If', expression, actions, else: { actions: grown(0.5) } },
      };
    }
  }
}
