import { describe, expect, it } from 'vitest';
import { actionManifest } from '../../../model/actions/table';
import type { Action } from '../../../model/definition';
import type { FailureKind, Repair } from './failure-table';
import { repairPlace } from './repair-place';

const host = {
  apiId: '/providers/Microsoft.PowerApps/apis/shared_x',
  connectionName: 'x',
  operationId: 'Do',
};
const steps: Readonly<Record<string, Action>> = {
  http: { type: 'Http', inputs: { method: 'GET', uri: 'https://a.example' } },
  connector: { type: 'OpenApiConnection', inputs: { host, parameters: {} } },
  until: { type: 'Until', expression: '@true', actions: {} },
  json: { type: 'ParseJson', inputs: { content: '', schema: {} } },
  set: { type: 'SetVariable', inputs: { name: 'x', value: 1 } },
};

const placeOf = (repair: Repair, kind: FailureKind, step: string, broken?: readonly string[]) => {
  const place = repairPlace(repair, kind, steps[step], broken);
  return place?.kind === 'field' ? place.path.join('/') : undefined;
};

describe('a repair leads to the field of', () => {
  it.each([
    ['connection', 'signIn', 'connector', 'inputs/host/connectionName'],
    ['connection', 'signIn', 'http', 'inputs/authentication'],
    ['field', 'notFound', 'http', 'inputs/uri'],
    ['field', 'badRequest', 'http', 'inputs/body'],
    ['field', 'json', 'json', 'inputs/content'],
    ['field', 'variable', 'set', 'inputs/value'],
    ['retries', 'unavailable', 'http', 'inputs/retryPolicy'],
    ['limits', 'timeout', 'http', 'limit/timeout'],
    ['limits', 'untilLimit', 'until', 'limit/count'],
    ['field', 'badRequest', 'connector', undefined],
    ['field', 'unknown', 'http', undefined],
  ] as const)('%s after %s in a step of %s: %s', (repair, kind, step, path) => {
    expect(placeOf(repair, kind, step)).toBe(path);
  });

  it('an expression that is known to be at fault', () => {
    const broken = ['inputs', 'headers', 'Accept'];
    expect(placeOf('field', 'expression', 'http', broken)).toBe('inputs/headers/Accept');
  });
});

it('names fields that the forms have', () => {
  const fieldsOf = (step: string) =>
    actionManifest(steps[step] as Action)?.fields.map(({ path }) => path.join('/')) ?? [];
  expect(fieldsOf('http')).toEqual(expect.arrayContaining(['inputs/uri', 'inputs/body']));
  expect(fieldsOf('until')).toContain('limit/count');
  expect(fieldsOf('json')).toContain('inputs/content');
  expect(fieldsOf('set')).toContain('inputs/value');
});
