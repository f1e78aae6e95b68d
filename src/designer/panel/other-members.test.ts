import { expect, it } from 'vitest';
import { otherMembers } from './other-members';

const named = (list: ReturnType<typeof otherMembers>) => list.map((one) => one.path.join(' > '));

it('lists what no field covers, within what fields cover in part', () => {
  const inputs = {
    subscribe: { method: 'POST', uri: 'x', odd: 1 },
    retryPolicy: { type: 'none' },
    more: { a: 1 },
  };
  const covered = [
    { path: ['inputs', 'subscribe', 'method'] },
    { path: ['inputs', 'subscribe', 'uri'] },
  ];
  expect(named(otherMembers({ type: 'HttpWebhook', inputs }, covered))).toEqual([
    'inputs > subscribe > odd',
    'inputs > more',
  ]);
});

it('keeps names with slashes and dots whole, and leaves the sign-in of a connector to its foot', () => {
  const inputs = {
    host: { apiId: 'x' },
    authentication: "@parameters('$authentication')",
    parameters: { 'item/a.b': 1, 'item/Title': 'x' },
  };
  const covered = [{ path: ['inputs', 'parameters', 'item/Title'] }];
  expect(named(otherMembers({ type: 'OpenApiConnection', inputs }, covered))).toEqual([
    'inputs > parameters > item/a.b',
  ]);
});

it('shows inputs that are no object whole, unless a field does', () => {
  expect(named(otherMembers({ type: 'X', inputs: ['a'] }, []))).toEqual(['inputs > 0']);
  expect(otherMembers({ type: 'Compose', inputs: { a: 1 } }, [{ path: ['inputs'] }])).toEqual([]);
});
