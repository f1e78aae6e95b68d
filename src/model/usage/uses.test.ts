import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { corpus } from '../../../e2e/fixtures/corpus';
import type { Action, Definition, Trigger } from '../definition';
import { uniqueName } from '../edit/name';
import { findStep } from '../edit/place';
import { randomFlow } from '../edit/random-command';
import { renameExactly } from '../edit/rename-action';
import { renameParameter, renameVariable } from '../edit/rename-variable';
import { declaredVariables } from '../variables';
import { places } from '../walk';
import { textsInStep, textsOfFlow } from './texts-in';
import { type Use, type Used, usesOf } from './uses';

const flow: Definition = {
  description: "quotes @{body('Ask')}",
  parameters: { Limit: { type: 'Int', defaultValue: 1 } },
  triggers: { manual: { type: 'Request', conditions: [{ expression: '@triggerBody()' }] } },
  actions: {
    Ask: {
      type: 'OpenApiConnection',
      inputs: {
        host: { connectionName: 'mail', operationId: 'x', apiId: '/apis/shared_mail' },
        parameters: { to: "@{triggerBody()?['who']}", limit: "@parameters('limit')" },
      },
    },
    Each: {
      type: 'Foreach',
      foreach: "@outputs('ask')?['body/value']",
      runAfter: { Ask: ['Succeeded'] },
      actions: {
        Named: { type: 'Compose', inputs: "@items('Each')?['id']" },
        Unnamed: { type: 'Compose', inputs: "@item()?['id']" },
        Own: { type: 'Select', inputs: { from: '@item()', select: '@item()' } },
      },
    },
    Sum: {
      type: 'InitializeVariable',
      inputs: { variables: [{ name: 'sum', type: 'integer', value: "@length(result('Each'))" }] },
    },
    Add: { type: 'IncrementVariable', inputs: { name: 'SUM', value: "@variables('Sum')" } },
    Tell: {
      type: 'Compose',
      description: "As @{body('Ask')} says.",
      inputs: { "@{body('ask')}": "@{body('Ask')?['value'][0]} and @{outputs('Ask')}" },
    },
  },
  outputs: { last: { type: 'String', value: "@body('Ask')?['next']" } },
};

function uses(used: Used): string[] {
  return usesOf(flow, used).map(
    ({ kind, step, path }) => `${kind} ${step ?? '-'} ${path.join('.')}`,
  );
}

describe('where something is used', () => {
  it('is, of a step, all that reads it, waits for it or quotes it', () => {
    expect(uses({ kind: 'step', name: 'Ask' })).toEqual([
      'runAfter Each runAfter.Ask',
      'reads Each foreach',
      'mentions Tell description',
      "reads Tell inputs.@{body('ask')}",
      "reads Tell inputs.@{body('ask')}",
      'mentions - description',
      'reads - outputs.last.value',
    ]);
  });

  it('is, of a loop, its item too, unless the step has items of its own', () => {
    expect(uses({ kind: 'step', name: 'Each' })).toEqual([
      'item Named inputs',
      'item Unnamed inputs',
      'item Own inputs.from',
      'result Sum inputs.variables.0.value',
    ]);
  });

  it('is, of the trigger, what reads how the flow was started', () => {
    expect(uses({ kind: 'step', name: 'manual' })).toEqual([
      'reads manual conditions.0.expression',
      'reads Ask inputs.parameters.to',
    ]);
  });

  it('is, of one value, what reads it, a part of it, or all that it is in', () => {
    expect(uses({ kind: 'value', step: 'Ask', path: ['body', 'value'] })).toEqual([
      'reads Each foreach',
      'mentions Tell description',
      "readsAround Tell inputs.@{body('ask')}",
      "reads Tell inputs.@{body('ask')}",
      "readsAround Tell inputs.@{body('ask')}",
      'mentions - description',
    ]);
  });

  it('is, of a variable, where it is declared, set and read, whatever the case', () => {
    expect(uses({ kind: 'variable', name: 'Sum' })).toEqual([
      'declares Sum inputs.variables.0.name',
      'sets Add inputs.name',
      'reads Add inputs.value',
    ]);
  });

  it('is known of parameters and connections', () => {
    expect(uses({ kind: 'parameter', name: 'Limit' })).toEqual([
      'reads Ask inputs.parameters.limit',
    ]);
    expect(uses({ kind: 'connection', name: 'mail' })).toEqual([
      'signsIn Ask inputs.host.connectionName',
    ]);
  });

  it('says what in the text is meant', () => {
    const [first] = usesOf(flow, { kind: 'variable', name: 'sum' }).slice(-1);
    expect(first?.spans.map(({ from, to }) => first.text.slice(from, to))).toEqual([
      "variables('Sum')",
    ]);
  });
});

describe('renaming changes exactly the places that are listed', () => {
  const renamed = (definition: Definition, used: Used, to: string) => {
    const name = 'name' in used ? used.name : '';
    if (used.kind === 'step') return renameExactly(definition, { step: name, to });
    const rename = used.kind === 'variable' ? renameVariable : renameParameter;
    return rename(definition, { name, to });
  };

  function holds(definition: Definition, used: Used & { readonly name: string }): void {
    const to = uniqueName(definition, 'Somewhere else');
    const edited = renamed(definition, used, to);
    if ('refused' in edited) return;
    const called = (step: string) => (used.kind === 'step' && step === used.name ? to : step);
    const expected = usesOf(definition, used).filter((use) => !isUnnamed(use));
    expect([...changedPlaces(definition, edited.definition, called)].sort()).toEqual(
      [...new Set(expected.map(placeOf))].sort(),
    );
  }

  it('in random flows', () => {
    const numbers = fc.array(fc.nat(1_000_000_000), { minLength: 30, maxLength: 200 });
    fc.assert(
      fc.property(numbers, (choices) => {
        const definition = randomFlow(choices);
        for (const { name } of places(definition)) holds(definition, { kind: 'step', name });
        for (const { name } of declaredVariables(definition)) {
          holds(definition, { kind: 'variable', name });
        }
      }),
    );
  });

  it('in real flows', () => {
    for (const one of corpus.filter(({ actions }) => actions < 15)) {
      const definition = one.definition();
      const names = [...places(definition)].map(({ name }) => name);
      if (new Set(names.map((name) => name.toLowerCase())).size < names.length) continue;
      for (const name of names) holds(definition, { kind: 'step', name });
      for (const { name } of declaredVariables(definition)) {
        holds(definition, { kind: 'variable', name });
      }
      for (const name of Object.keys(definition.parameters ?? {})) {
        holds(definition, { kind: 'parameter', name });
      }
    }
  });
});

/** `item()` has no name that could change. */
function isUnnamed({ kind, text, spans }: Use): boolean {
  return (
    kind === 'item' && spans.every(({ from, to }) => /^item\(\s*\)/i.test(text.slice(from, to)))
  );
}

const placeOf = ({ step, path }: Pick<Use, 'step' | 'path'>) => JSON.stringify([step, ...path]);

/** Where texts and runAfters differ, by the old names. */
function changedPlaces(
  before: Definition,
  after: Definition,
  called: (step: string) => string,
): Set<string> {
  const changed = new Set<string>();
  const compare = (step: string | null, old: TextOf[], now: TextOf[]) => {
    for (const [at, { text, path }] of old.entries()) {
      if (now[at]?.text !== text) changed.add(placeOf({ step, path }));
    }
  };
  const names = [...Object.keys(before.triggers), ...[...places(before)].map(({ name }) => name)];
  for (const name of names) {
    compare(name, textsOf(findStep(before, name)), textsOf(findStep(after, called(name))));
  }
  // What the flow calls a parameter changes with it, and is no use of it.
  const { parameters: _old, ...rest } = before;
  const { parameters: _new, ...now } = after;
  compare(null, [...textsOfFlow(rest as Definition)], [...textsOfFlow(now as Definition)]);
  return changed;
}

type TextOf = { readonly text: string; readonly path: readonly string[] };

function textsOf(step: Action | Trigger | undefined): TextOf[] {
  if (!step) return [];
  const waits = Object.keys((step as Action).runAfter ?? {});
  return [...textsInStep(step), ...waits.map((text) => ({ text, path: ['runAfter', text] }))];
}
