import { describe, expect, it } from 'vitest';
import type { Action, Actions, Json } from '../../../model/definition';
import { variableText } from '../../../model/run/variable-text';
import { runToEnd } from '../../scenarios/run-to-end';

const declare = (type: string, value?: Json): Action => ({
  type: 'InitializeVariable',
  inputs: { variables: [{ name: 'It', type, ...(value === undefined ? {} : { value }) }] },
});
const change = (type: string, value?: Json, name = 'it'): Action => ({
  type,
  inputs: { name, ...(value === undefined ? {} : { value }) },
});

/** Declares the variable, changes it step by step, and reads it at the end. */
function changed(first: Action, ...changes: Action[]) {
  const steps: Record<string, Action> = { Step_0: first };
  const read: Action = { type: 'Compose', inputs: "@variables('IT')" };
  for (const [at, one] of [...changes, read].entries()) {
    const runAfter = { [`Step_${at}`]: ['Succeeded', 'Failed'] };
    steps[`Step_${at + 1}`] = { ...one, runAfter };
  }
  const actions: Actions = steps;
  const { view } = runToEnd({ triggers: { m: { type: 'Request' } }, actions }, null);
  const last = view.actions.get(`Step_${changes.length + 1}`);
  const text = view.variables.get('it');
  return {
    value: JSON.parse(last?.outputs ?? 'null') as Json,
    /** As the journal has it. */
    kept: text && (JSON.parse(variableText(text)) as Json),
    statuses: changes.map((_, at) => view.actions.get(`Step_${at + 1}`)?.status),
    error: view.actions.get('Step_1')?.error,
  };
}

describe('a variable', () => {
  it.each([
    ['integer', 0],
    ['Float', 0],
    ['String', ''],
    ['boolean', false],
    ['ARRAY', []],
    ['object', null],
  ])('of type %s begins as %j where no value is given', (type, value) => {
    expect(changed(declare(type)).value).toEqual(value);
    expect(changed(declare(type, '@null')).value).toEqual(value);
  });

  it.each([
    ['integer', 1, 'text'],
    ['integer', 1, 1.5],
    ['float', 1.5, 'text'],
    ['string', 'a', 1],
    ['string', 'a', ['a']],
    ['boolean', true, 'true'],
    ['array', [1], {}],
    ['object', { a: 1 }, [1]],
  ] as const)('of type %s keeps %j when %j is set, and the step fails', (type, value, other) => {
    const {
      value: left,
      statuses,
      error,
    } = changed(declare(type, value), change('SetVariable', other));
    expect(left).toEqual(value);
    expect(statuses).toEqual(['Failed']);
    expect(error?.code).toBe('InvalidVariableOperation');
  });

  it('takes an integer where it is a float, and no value where it is a text, a list or an object', () => {
    expect(changed(declare('float', 1.5), change('SetVariable', 2)).value).toBe(2);
    for (const type of ['string', 'array', 'object']) {
      expect(changed(declare(type), change('SetVariable', '@null')).value).toBeNull();
    }
    expect(
      changed(
        declare('array', [1]),
        change('SetVariable', '@null'),
        change('AppendToArrayVariable', 2),
      ).value,
    ).toEqual([2]);
  });

  it('goes up and down by one, or by what is said', () => {
    const up = (value?: Json) => change('IncrementVariable', value);
    expect(changed(declare('integer', 5), up(), up(3), change('DecrementVariable', 2)).value).toBe(
      7,
    );
    expect(changed(declare('float', 0.5), up(1)).value).toBe(1.5);
    expect(changed(declare('string', 'a'), up()).statuses).toEqual(['Failed']);
    expect(changed(declare('integer', 1), up('x')).value).toBe(1);
  });

  it('grows at its end, as text or as one element', () => {
    const text = (value: Json) => change('AppendToStringVariable', value);
    const element = (value: Json) => change('AppendToArrayVariable', value);
    const said = changed(
      declare('string', 'a"'),
      text('b\n'),
      text('@1.5'),
      text('@true'),
      text({ a: 1 }),
    );
    expect(said.value).toBe('a"b\n1.5True{"a":1}');
    expect(said.kept).toBe(said.value);
    const listed = changed(
      declare('array', []),
      element([1]),
      element('@null'),
      element({ a: 'ä' }),
    );
    expect(listed.value).toEqual([[1], null, { a: 'ä' }]);
    expect(listed.kept).toEqual(listed.value);
    expect(changed(declare('array', []), text('a')).statuses).toEqual(['Failed']);
  });

  it('that was read before it grew stays what it was for whoever has read it', () => {
    const { view } = runToEnd(
      {
        triggers: { m: { type: 'Request' } },
        actions: {
          Declare: declare('array', [1]),
          Before: {
            type: 'Compose',
            inputs: "@variables('it')",
            runAfter: { Declare: ['Succeeded'] },
          },
          Grow: { ...change('AppendToArrayVariable', 2), runAfter: { Before: ['Succeeded'] } },
          Both: {
            type: 'Compose',
            inputs: ["@outputs('Before')", "@variables('it')"],
            runAfter: { Grow: ['Succeeded'] },
          },
        },
      },
      null,
    );
    expect(JSON.parse(view.actions.get('Both')?.outputs ?? '')).toEqual([[1], [1, 2]]);
  });

  it('grows 50,000 times in linear time', () => {
    const { view } = runToEnd(
      {
        triggers: { m: { type: 'Request' } },
        actions: {
          Declare: declare('array', []),
          Loop: {
            type: 'Foreach',
            foreach: '@range(0, 50000)',
            operationOptions: 'Sequential',
            actions: { Grow: change('AppendToArrayVariable', "@items('Loop')") },
            runAfter: { Declare: ['Succeeded'] },
          },
          Count: {
            type: 'Compose',
            inputs: "@length(variables('it'))",
            runAfter: { Loop: ['Succeeded'] },
          },
        },
      },
      null,
    );
    expect(view.actions.get('Count')?.outputs).toBe('50000');
  }, 30_000);
});
