/** For property tests here and in the designer: commands that mostly apply, chosen by numbers. */
import type { Action, Branch, Definition, Slot } from '../definition';
import type { Command } from '../edit-log';
import { declaredVariables } from '../variables';
import { actionsAt, branchesOf, findAction, places, rootGraph } from '../walk';
import { applyCommand } from './commands';
import { copyActions } from './copy-actions';
import { withStepId } from './step-ids';

/** A number from 0 to below `limit`. */
export type Choose = (limit: number) => number;

export const emptyFlow: Definition = {
  triggers: { manual: { type: 'Request', kind: 'Button', inputs: { schema: {} } } },
  actions: {},
};

export function chooseFrom(numbers: readonly number[]): Choose {
  let at = 0;
  return (limit) => (numbers[at++ % Math.max(numbers.length, 1)] ?? 0) % limit;
}

/** What such commands make of an empty flow. */
export function randomFlow(numbers: readonly number[]): Definition {
  const choose = chooseFrom(numbers);
  let definition = emptyFlow;
  for (let left = Math.ceil(numbers.length / 6); left > 0; left--) {
    const edited = applyCommand(definition, randomCommand(definition, choose));
    if ('definition' in edited) definition = edited.definition;
  }
  return definition;
}

export function randomCommand(definition: Definition, choose: Choose): Command {
  const names = [...places(definition)].map((place) => place.name);
  if (names.length === 0) return insertCommand(definition, choose);
  const step = pick(names, choose);
  // Copies of containers would double a flow again and again.
  if (names.length > 25) return { name: 'removeAction', args: { step } };
  switch (choose(13)) {
    case 0:
      return { name: 'removeAction', args: { step } };
    case 1:
      return { name: 'renameAction', args: { step, to: `${step.slice(0, 4)} ${choose(5)}` } };
    case 2:
      return { name: 'setInput', args: { step, path: ['a', 'b'], value: choose(9) } };
    case 3:
      return { name: 'setMember', args: { step, member: 'description', value: `d${choose(9)}` } };
    case 4:
      return { name: 'moveAction', args: { step, slot: { ...randomSlot(definition, choose) } } };
    case 5: {
      const value = { [pick(names, choose)]: ['Succeeded', 'Failed'] };
      return { name: 'setMember', args: { step, member: 'runAfter', value } };
    }
    case 6: {
      const steps = [...new Set([step, pick(names, choose)])];
      const actions = copyActions(definition, steps, () => `id-${choose(1e9)}`) as never;
      return {
        name: 'pasteActions',
        args: { slot: { ...randomSlot(definition, choose) }, actions },
      };
    }
    case 7:
      return wrapCommand(definition, step, choose);
    case 8:
      return { name: 'unwrapAction', args: { step } };
    case 9: {
      const [variable] = declaredVariables(definition);
      const args = { name: variable?.name ?? 'v', to: `v ${choose(5)}` };
      return { name: 'renameVariable', args };
    }
    case 10: {
      const given = choose(3) === 0 ? {} : { value: choose(9) };
      return { name: 'setMember', args: { step, member: 'limit', path: ['count'], ...given } };
    }
    case 11:
      return settingCommand(step, choose);
    default:
      return insertCommand(definition, choose);
  }
}

/** What changes how a step runs, or belongs to the flow as a whole. */
function settingCommand(step: string, choose: Choose): Command {
  const [id, name] = [`n${choose(3)}`, `p${choose(3)}`];
  const commands: readonly Command[] = [
    { name: 'setOption', args: { step, option: `O${choose(3)}`, on: choose(2) === 0 } },
    { name: 'setStaticResult', args: { step, on: choose(2) === 0 } },
    { name: 'setStaticResult', args: { step, on: true, result: { status: `s${choose(3)}` } } },
    { name: 'addParameter', args: { name, parameter: { type: 'Int' } } },
    { name: 'setParameter', args: { name, path: ['metadata', 'x'], value: choose(3) } },
    { name: 'removeParameter', args: { name } },
    { name: 'setNote', args: { id, path: [], value: { content: `c${choose(3)}` } } },
    { name: 'setNote', args: { id, path: ['metadata', 'position'], value: { x: choose(9) } } },
    { name: 'setNote', args: { id, path: [] } },
  ];
  return pick(commands, choose);
}

/** The step alone, with what stands beside it, or with what may stand elsewhere. */
function wrapCommand(definition: Definition, step: string, choose: Choose): Command {
  const place = findAction(definition, step);
  const beside = Object.keys((place && actionsAt(definition, place.graph)) ?? {});
  const all = choose(4) === 0 ? [...places(definition)].map(({ name }) => name) : beside;
  const steps = [...new Set([step, pick(all, choose), pick(all, choose)])];
  const container = pick(containers, choose);
  return {
    name: 'wrapActions',
    args: { steps, name: 'Around', action: { ...container } as never },
  };
}

const containers: readonly Action[] = [
  { type: 'Scope', actions: {} },
  { type: 'If', expression: '@true', actions: {}, else: { actions: {} } },
  { type: 'Foreach', foreach: '@triggerBody()', actions: {} },
];

function insertCommand(definition: Definition, choose: Choose): Command {
  const templates: readonly (readonly [string, Action])[] = [
    ['Compose', { type: 'Compose', inputs: {} }],
    [
      'Reader',
      { type: 'Compose', inputs: { "@{variables('v 1')}": readerOf(definition, choose) } },
    ],
    ['Variable', variableAction(choose)],
    ...containers.map((one) => [one.type, one] as const),
  ];
  const [name, action] = pick(templates, choose);
  const inserted = choose(2) === 0 ? action : withStepId(action, `id-${choose(1e9)}`);
  const slot = { ...randomSlot(definition, choose) };
  return { name: 'insertAction', args: { slot, name, action: { ...inserted } as never } };
}

function readerOf(definition: Definition, choose: Choose): string {
  const names = [...places(definition)].map(({ name }) => name);
  return names.length === 0 ? '' : `@{body('${pick(names, choose)}')} of @{outputs('Compose')}`;
}

function variableAction(choose: Choose): Action {
  const variables = [{ name: `v ${choose(5)}`, type: 'string' }];
  return { type: 'InitializeVariable', inputs: { variables } };
}

function randomSlot(definition: Definition, choose: Choose): Slot {
  const graphs = [
    rootGraph,
    ...[...places(definition)].flatMap((place) =>
      branchesOf(place.action).map((one): { container: string; branch: Branch } => ({
        container: place.name,
        branch: one.branch,
      })),
    ),
  ];
  const graph = pick(graphs, choose);
  const names = Object.keys(actionsAt(definition, graph) ?? {});
  const after = pick([null, ...names], choose);
  const before = choose(3) === 0 && names.length > 0 ? { before: pick(names, choose) } : {};
  return { ...graph, after, mode: choose(3) === 0 ? 'parallel' : 'between', ...before };
}

function pick<T>(list: readonly T[], choose: Choose): T {
  return list[choose(list.length)] as T;
}
