import { expect, test } from 'vitest';
import { begin } from '../actions/calls/begin-action';
import { callHandlers } from '../actions/calls/index';
import { securedOf } from './secured';

const using = (staticResult: object, type = 'Http') => ({
  type,
  inputs: { uri: "@parameters('nobody')" },
  runtimeConfiguration: { staticResult: { name: 'R', ...staticResult } },
});
const holding = (result: object) => ({ definition: { staticResults: { R: { ...result } } } });
const outputs = { statusCode: 'OK', headers: { A: 'b' }, body: { m: 1 } };

test('every type that calls takes it instead of a call, and says so', () => {
  for (const type of Object.keys(callHandlers)) {
    expect(begin(using({}, type), holding({ status: 'Succeeded', outputs }))).toEqual({
      kind: 'finished',
      status: 'Succeeded',
      code: 'OK',
      simulated: 'static',
      outputs: { statusCode: 200, headers: { A: 'b' }, body: { m: 1 } },
    });
  }
});

test('a failure has its error', () => {
  const error = { code: 'Broken', message: 'm' };
  expect(begin(using({}), holding({ status: 'Failed', error }))).toMatchObject({
    status: 'Failed',
    code: 'Broken',
    error,
  });
  const notFound = { status: 'Failed', outputs: { statusCode: 'NotFound' } };
  expect(begin(using({}), holding(notFound))).toMatchObject({
    code: 'NotFound',
    outputs: { statusCode: 404 },
  });
});

test.each([
  ['turned off', { staticResultOptions: 'Disabled' }],
  ['missing', { name: 'constructor' }],
])('one that is %s is as if it were not', (_, setting) => {
  const action = { ...using(setting), inputs: { uri: 'https://a.test' } };
  expect(begin(action, holding({ status: 'Succeeded' }))).toMatchObject({ kind: 'called' });
});

test('an action says which of its values history hides', () => {
  const securing = (properties: string[]) =>
    securedOf({ runtimeConfiguration: { secureData: { properties } } });
  expect(securing(['Outputs', 'inputs'])).toEqual(['inputs', 'outputs']);
  expect(securing(['other'])).toBeUndefined();
  expect(securedOf({})).toBeUndefined();
});
