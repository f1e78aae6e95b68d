import { expect, test } from 'vitest';
import { tabOf } from './step-place';

const fields = [
  ['inputs', 'uri'],
  ['limit', 'count'],
];

test.each([
  [['inputs', 'uri'], 'parameters'],
  [['inputs', 'headers', 'x'], 'parameters'],
  [['limit', 'count'], 'parameters'],
  [['limit', 'timeout'], 'settings'],
  [['runAfter', 'A'], 'settings'],
  [['inputs', 'retryPolicy', 'count'], 'settings'],
  [['runtimeConfiguration', 'staticResult', 'name'], 'testing'],
  [[], 'parameters'],
])('a problem at %j leads to %s', (path, tab) => {
  expect(tabOf(path, fields)).toBe(tab);
});
