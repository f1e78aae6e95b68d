import { describe, expect, it } from 'vitest';
import { office365 } from '../../connectors/office365/manifest';
import type { Action, Actions, Definition } from '../definition';
import { findProblems } from './find-problems';

const flow = (actions: Actions): Definition => ({
  triggers: { manual: { type: 'Request', kind: 'Button', inputs: { schema: { type: 'object' } } } },
  actions,
});
const codes = (actions: Actions) =>
  findProblems(flow(actions), { connectors: [office365] }).map(
    (one) => `${one.step}: ${one.code} (${one.severity})`,
  );
const compose = (inputs: string, more: Partial<Action> = {}): Action => ({
  type: 'Compose',
  inputs,
  ...more,
});

const mail = (parameters: Record<string, string>, operationId = 'SendEmailV2'): Action => ({
  type: 'OpenApiConnection',
  inputs: {
    host: {
      apiId: '/providers/Microsoft.PowerApps/apis/shared_office365',
      connectionName: 'x',
      operationId,
    },
    parameters,
  },
});

describe('the checker', () => {
  it('finds nothing in a sound flow', () => {
    const sound = {
      A: compose("@{triggerBody()?['x']}"),
      B: mail({
        'emailMessage/To': 'a@b.example',
        'emailMessage/Subject': "@outputs('A')",
        'emailMessage/Body': 'x',
      }),
    };
    expect(codes({ A: sound.A, B: { ...sound.B, runAfter: { A: ['Succeeded'] } } })).toEqual([]);
  });

  it('shows an unknown type where it stands, and goes on with the rest', () => {
    expect(codes({ Odd: { type: 'Hologram' }, Bad: compose('@concat(') })).toEqual([
      'Odd: unknownActionType (error)',
      expect.stringMatching(/^Bad: .* \(error\)$/),
    ]);
  });

  it('warns of an operation that is not here, as its definition is whole', () => {
    expect(codes({ A: mail({}, 'OnNewEmail') })).toEqual(['A: unknownOperation (warning)']);
  });

  it('asks for each required value that is empty', () => {
    const found = findProblems(flow({ A: mail({ 'emailMessage/Subject': 'x' }) }), {
      connectors: [office365],
    });
    expect(found.map((one) => one.message)).toEqual(['Fill in To', 'Fill in Body']);
    expect(found[0]?.path).toEqual(['inputs', 'parameters', 'emailMessage/To']);
  });

  it('knows a condition that compares nothing', () => {
    const condition = (expression: Action['expression'] & object): Action => ({
      type: 'If',
      expression,
    });
    expect(codes({ A: condition({ and: [{ equals: ['', ''] }] }) })).toEqual([
      'A: emptyCondition (error)',
    ]);
    expect(codes({ A: condition({ and: [{ equals: ['@true', ''] }] }) })).toEqual([]);
    expect(codes({ A: condition({ or: [{ not: { equals: ['', ''] } }] }) })).toEqual([
      'A: emptyCondition (error)',
    ]);
  });

  it('finds references to steps, variables, parameters and loops that do not exist', () => {
    expect(codes({ A: compose("@outputs('Nobody')") })).toEqual(['A: unknownAction (error)']);
    expect(codes({ A: compose("@variables('v')") })).toEqual(['A: undeclaredVariable (error)']);
    expect(codes({ A: compose("@parameters('p')") })).toEqual(['A: unknownParameter (error)']);
    expect(codes({ A: compose("@items('L')") })).toEqual(['A: notInLoop (error)']);
    expect(codes({ A: compose("@outputs('a')") })).toEqual(['A: notYetRun (error)']);
  });

  it('takes unknown functions as warnings, as the service refuses them only when they run', () => {
    expect(codes({ A: compose("@lenght('x')") })).toEqual(['A: unknownFunction (warning)']);
  });

  it('finds order that cannot be: strangers, oneself, circles', () => {
    const runsAfter = (name: string) => ({ runAfter: { [name]: ['Succeeded'] } });
    expect(codes({ A: compose('x', runsAfter('B')) })).toEqual(['A: runAfterUnknown (error)']);
    expect(codes({ A: compose('x', runsAfter('A')) })).toEqual(['A: runAfterSelf (error)']);
    expect(codes({ A: compose('x', runsAfter('B')), B: compose('x', runsAfter('A')) })).toEqual([
      'A: runAfterCycle (error)',
      'B: runAfterCycle (error)',
    ]);
  });

  it('holds names to 80 characters, and to one use in the whole flow', () => {
    expect(codes({ ['x'.repeat(81)]: compose('x') })[0]).toMatch(/nameTooLong/);
    const twice = { A: compose('x'), S: { type: 'Scope', actions: { a: compose('x') } } };
    expect(codes(twice)).toEqual(['a: nameTwice (error)']);
  });
});
