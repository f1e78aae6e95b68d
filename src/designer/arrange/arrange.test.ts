import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findProblems } from '../../model/check/find-problems';
import { clipOf } from '../../model/clip/clip';
import { usesOf } from '../../model/clip/uses';
import type { Actions, Definition, Slot } from '../../model/definition';
import { applyCommand } from '../../model/edit/commands';
import { applyPatch, diff } from '../../model/edit/patch';
import { chooseFrom, emptyFlow, randomCommand } from '../../model/edit/random-command';
import { actionsAt, branchesOf, outermost, places, rootGraph, successors } from '../../model/walk';
import { affectedBy, deleteCommand } from './delete-plan';
import { dropRules } from './drop-rules';
import { dropped } from './dropped';
import { joinCommand, joinRefusal } from './join';
import { pasteCommand, planPaste } from './paste-plan';
import { rangeOf, targetsOf } from './targets';
import { wrapperOf, wrapRefusal } from './wrap';

const ok = ['Succeeded'];
const numbers = fc.array(fc.nat(1_000_000_000), { minLength: 40, maxLength: 160 });

/** A flow that random edits have made. */
function randomFlow(choices: readonly number[]): Definition {
  const choose = chooseFrom(choices);
  let definition = emptyFlow;
  for (let left = 18; left > 0; left--) {
    const edited = applyCommand(definition, randomCommand(definition, choose));
    if ('definition' in edited) definition = edited.definition;
  }
  return definition;
}

function slotsOf(definition: Definition): readonly Slot[] {
  const graphs = [
    rootGraph,
    ...[...places(definition)].flatMap(({ name, action }) =>
      branchesOf(action).map(({ branch }) => ({ container: name, branch })),
    ),
  ];
  return graphs.flatMap((graph) => {
    const actions = actionsAt(definition, graph) ?? {};
    const between = Object.keys(actions).flatMap((after): Slot[] => [
      { ...graph, after, mode: 'between' },
      ...successors(actions, after).map(
        (before): Slot => ({ ...graph, after, before, mode: 'between' }),
      ),
    ]);
    return [{ ...graph, after: null, mode: 'between' }, ...between];
  });
}

const errorKeys = (definition: Definition) =>
  findProblems(definition, { purpose: 'save' })
    .filter(({ severity }) => severity === 'error')
    .map(({ code, step, path, name }) => JSON.stringify([code, step, path, name]))
    .sort();

function isSubset(some: readonly string[], all: readonly string[]): boolean {
  const left = [...all];
  return some.every((one) => {
    const at = left.indexOf(one);
    if (at !== -1) left.splice(at, 1);
    return at !== -1;
  });
}

describe('dropping', () => {
  it('is refused exactly where the flow would have an error that it does not have', () => {
    fc.assert(
      fc.property(numbers, fc.nat(), fc.boolean(), (choices, pick, copy) => {
        const definition = randomFlow(choices);
        const names = [...places(definition)].map(({ name }) => name);
        const step = names[pick % Math.max(1, names.length)];
        if (step === undefined) return;
        const rules = dropRules(definition, [step], {});
        const before = errorKeys(definition);
        for (const slot of slotsOf(definition).slice(0, 12)) {
          const verdict = rules.verdict(slot, copy);
          if (verdict.kind === 'own') continue;
          const edited = dropped(definition, [step], slot, copy);
          const isSound = 'definition' in edited && isSubset(errorKeys(edited.definition), before);
          expect(verdict.kind).toBe(isSound ? 'allowed' : 'refused');
        }
      }),
      { numRuns: 40 },
    );
  });

  const flow: Definition = {
    triggers: { manual: { type: 'Request', kind: 'Button' } },
    actions: {
      Total: {
        type: 'InitializeVariable',
        inputs: { variables: [{ name: 't', type: 'integer' }] },
      },
      Order: { type: 'Compose', inputs: 1, runAfter: { Total: ok } },
      Group: {
        type: 'Scope',
        actions: { Reader: { type: 'Compose', inputs: "@outputs('Order')" } },
        runAfter: { Order: ok },
      },
      Loop: { type: 'Foreach', foreach: '@createArray(1)', actions: {}, runAfter: { Group: ok } },
      End: {
        type: 'Terminate',
        inputs: { runStatus: 'Succeeded' },
        runAfter: { Loop: ok },
      },
    },
  };
  const why = (steps: readonly string[], slot: Slot) => {
    const verdict = dropRules(flow, steps, {}).verdict(slot, false);
    return verdict.kind === 'refused' ? verdict.why : verdict.kind;
  };
  const root = { container: null, branch: 'actions', mode: 'between' } as const;
  const inside = (container: string): Slot => ({ ...root, container, after: null });

  it('says which reference breaks, also of steps inside of what is carried', () => {
    expect(why(['Group'], { ...root, after: 'Total' })).toBe(
      '“Reader” reads “Order”, which would no longer come before it.',
    );
    expect(why(['Order'], { ...root, after: 'Group' })).toBe(
      '“Reader” reads “Order”, which would no longer come before it.',
    );
    expect(why(['Total'], { ...root, after: 'Group' })).toBe('allowed');
  });

  it('says why a step cannot stand in a container', () => {
    expect(why(['Total'], inside('Group'))).toContain('declared at the top level');
    expect(why(['End'], inside('Loop'))).toContain('inside a loop');
    expect(why(['Group'], inside('Group'))).toContain('into itself');
    expect(why(['Order'], { ...root, after: 'Total' })).toBe('own');
    expect(why(['Order', 'Group'], inside('Loop'))).toBe('allowed');
  });
});

describe('pasting', () => {
  const target = (definition: Definition) => ({ definition, references: {}, connectors: [] });
  let ids = 0;
  const newId = () => `id ${ids++}`;
  const end: Slot = { container: null, branch: 'actions', after: null, mode: 'between' };

  it('keeps references among the copies, whatever they are called', () => {
    fc.assert(
      fc.property(numbers, fc.array(fc.nat(), { minLength: 1, maxLength: 5 }), (choices, picks) => {
        const definition = randomFlow(choices);
        const names = [...places(definition)].map(({ name }) => name);
        if (names.length === 0) return;
        const steps = picks.map((pick) => names[pick % names.length] ?? '');
        const clip = clipOf(target(definition), steps, newId);
        const plan = planPaste(clip, target(definition), newId);
        const [before, after] = [usesOf(clip.actions), usesOf(plan.actions)];
        expect([...after.steps.keys()]).toEqual([...before.steps.keys()]);
        expect([...after.variables.keys()]).toEqual([...before.variables.keys()]);
        const renamed = new Map(plan.renamed.map(({ kind, from, to }) => [`${kind} ${from}`, to]));
        const shape = (actions: Actions) =>
          [...places({ actions })].map(({ name, action }) => [
            name,
            Object.keys(action.runAfter ?? {}),
          ]);
        const called = (name: string) => renamed.get(`step ${name}`) ?? name;
        expect(shape(plan.actions)).toEqual(
          shape(clip.actions).map(([name, before]) => [
            called(String(name)),
            (before as string[]).map(called),
          ]),
        );
      }),
    );
  });

  it('is one edit, with what is missing made as well, and undone by one', () => {
    const source: Definition = {
      parameters: { Rate: { type: 'Float', defaultValue: 2 } },
      triggers: {},
      actions: {
        Init: {
          type: 'InitializeVariable',
          inputs: { variables: [{ name: 'Sum', type: 'Float' }] },
        },
        Add: {
          type: 'IncrementVariable',
          inputs: { name: 'Sum', value: "@mul(parameters('Rate'), body('Elsewhere'))" },
          runAfter: { Init: ok },
        },
      },
    };
    const here: Definition = { triggers: {}, actions: { Add: { type: 'Compose', inputs: '' } } };
    const clip = clipOf(target(source), ['Add'], newId);
    const plan = planPaste(clip, target(here), newId);
    expect(plan).toMatchObject({
      renamed: [{ from: 'Add', to: 'Add_2' }],
      steps: [{ name: 'Elsewhere', reader: 'Add_2' }],
      variables: [{ name: 'Sum', type: 'Float' }],
      parameters: [{ name: 'Rate', definition: { type: 'Float' } }],
    });
    const unknown = planPaste({ ...clip, variables: [] }, target(here), newId);
    expect(unknown.variables).toMatchObject([{ name: 'Sum', type: 'integer' }]);
    const creating = { variables: new Set(['Sum']), parameters: new Set(['Rate']) };
    const command = pasteCommand(here, plan, { ...end, after: 'Add' }, creating);
    const edited = command && applyCommand(here, command);
    if (!edited || 'refused' in edited) throw new Error('refused');
    expect(edited.definition).toMatchObject({
      parameters: { Rate: { type: 'Float' } },
      actions: { Initialize_Sum: {}, Add: {}, Add_2: { inputs: { name: 'Sum' } } },
    });
    const undone = applyPatch(edited.definition, { changes: diff(edited.definition, here) });
    expect(undone).toEqual({ definition: here });
  });

  it('uses the connection that the flow has of the same connector', () => {
    const host = (connectionName: string) => ({
      apiId: '/providers/Microsoft.PowerApps/apis/shared_teams',
      connectionName,
      operationId: 'Post',
    });
    const actions: Actions = {
      Post: { type: 'OpenApiConnection', inputs: { host: host('shared_teams_2'), parameters: {} } },
    };
    const clip = clipOf(target({ triggers: {}, actions }), ['Post'], newId);
    const own = { shared_teams: { connectorId: 'shared_teams', source: 'embedded' as const } };
    const empty = { triggers: {}, actions: {} };
    const mapped = planPaste(clip, { ...target(empty), references: own }, newId);
    expect(mapped.connections).toEqual([
      { connectorId: 'shared_teams', from: 'shared_teams_2', to: 'shared_teams' },
    ]);
    expect(mapped.actions.Post?.inputs).toMatchObject({ host: host('shared_teams') });
    expect(planPaste(clip, target(empty), newId).connections[0]?.to).toBeNull();
  });
});

describe('deleting with dependents', () => {
  const flow: Definition = {
    triggers: { manual: { type: 'Request', kind: 'Button' } },
    actions: {
      A: { type: 'Compose', inputs: 'a' },
      B: { type: 'Compose', inputs: 'b', runAfter: { A: ok } },
      Text: {
        type: 'Compose',
        inputs: "Dear @{outputs('B')}, @{concat(outputs('B'), outputs('A'))}!",
        runAfter: { B: ok },
      },
      Whole: { type: 'Compose', inputs: { x: ["@outputs('B')"] }, runAfter: { Text: ok } },
    },
  };
  const deletedWith = (repair: Parameters<typeof deleteCommand>[2][number]['repair']) => {
    const places = affectedBy(flow, ['B'], []);
    const repairs = places.map((place) => ({ place, repair }));
    const command = deleteCommand(flow, ['B'], repairs);
    const edited = command && applyCommand(flow, command);
    if (!edited || 'refused' in edited) throw new Error('refused');
    const { Text, Whole } = edited.definition.actions;
    return [Text?.inputs, Whole?.inputs];
  };

  it('puts nothing, or another value, where the deleted one was read', () => {
    expect(deletedWith({ kind: 'nothing' })).toEqual(['Dear , !', { x: [''] }]);
    expect(deletedWith({ kind: 'value', expression: "outputs('A')" })).toEqual([
      "Dear @{outputs('A')}, @{concat(outputs('A'), outputs('A'))}!",
      { x: ["@outputs('A')"] },
    ]);
    expect(deletedWith({ kind: 'asIs' })).toEqual([
      flow.actions.Text?.inputs,
      flow.actions.Whole?.inputs,
    ]);
  });

  it('offers values of earlier steps that are still there', () => {
    const [place] = affectedBy(flow, ['B'], []);
    expect(place?.values.map(({ expression }) => expression)).toContain("outputs('A')");
    expect(JSON.stringify(place?.values)).not.toContain("outputs('B')");
  });
});

describe('marking, wrapping and joining', () => {
  const flow: Definition = {
    triggers: { manual: { type: 'Request', kind: 'Button' } },
    actions: {
      A: { type: 'Compose', inputs: 'a' },
      B: { type: 'Compose', inputs: 'b', runAfter: { A: ok } },
      C: {
        type: 'Scope',
        actions: { In: { type: 'Compose', inputs: '' } },
        runAfter: { B: ok },
      },
      V: { type: 'InitializeVariable', inputs: { variables: [{ name: 'v', type: 'string' }] } },
    },
  };

  it('means the marked steps before the one that the keyboard is at, without those inside of others', () => {
    const state = { definition: flow, focus: 'A', selection: null };
    expect(targetsOf({ ...state, marked: new Set() })).toEqual(['A']);
    expect(targetsOf({ ...state, marked: new Set(['C', 'In', 'B']) })).toEqual(['B', 'C']);
    expect(targetsOf({ ...state, focus: 'manual', marked: new Set() })).toEqual([]);
    expect(outermost(flow, new Set(['In']))).toEqual(['In']);
    expect(rangeOf(flow, 'C', 'A')).toEqual(expect.arrayContaining(['A', 'B', 'C']));
    expect(rangeOf(flow, 'A', 'In')).toEqual(['A', 'In']);
  });

  it('wraps what stands side by side without a gap, and says why not otherwise', () => {
    expect(wrapRefusal(flow, ['A', 'B'])).toBeNull();
    expect(wrapRefusal(flow, ['A', 'C'])).toContain('“B”');
    expect(wrapRefusal(flow, ['A', 'In'])).toContain('side by side');
    expect(wrapRefusal(flow, ['V'])).toContain('declares a variable');
    for (const kind of ['Scope', 'If', 'Foreach', 'Until', 'Switch'] as const) {
      const args = { steps: ['A', 'B'], name: kind, action: wrapperOf(kind) as never };
      const edited = applyCommand(flow, { name: 'wrapActions', args });
      if ('refused' in edited) throw new Error(edited.refused);
      const [first] = branchesOf(edited.definition.actions[kind] ?? { type: '' });
      expect(Object.keys(first?.actions ?? {})).toEqual(['A', 'B']);
    }
  });

  it('joins steps of one graph that would not wait for each other', () => {
    expect(joinRefusal(flow, 'V', 'B')).toBeNull();
    expect(joinRefusal(flow, 'B', 'A')).toContain('wait for each other');
    expect(joinRefusal(flow, 'A', 'A')).toContain('itself');
    expect(joinRefusal(flow, 'A', 'B')).toContain('already');
    expect(joinRefusal(flow, 'A', 'In')).toContain('same branch');
    expect(joinRefusal(flow, 'manual', 'A')).toContain('trigger');
    expect(applyCommand(flow, joinCommand(flow, 'V', 'B'))).toMatchObject({
      definition: { actions: { B: { runAfter: { A: ok, V: ok } } } },
    });
  });
});
