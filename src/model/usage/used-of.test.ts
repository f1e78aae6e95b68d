import { expect, it } from 'vitest';
import { findReferences, parseTemplate } from '../../expressions/language';
import type { Definition } from '../definition';
import { usedBy } from './used-of';

const flow: Definition = {
  triggers: { manual: { type: 'Request' } },
  actions: {
    Ask: { type: 'Http' },
    Each: { type: 'Foreach', foreach: '@range(0, 2)', actions: { In: { type: 'Compose' } } },
  },
};

it.each([
  ["@variables('a')", { kind: 'variable', name: 'a' }],
  ["@parameters('p')", { kind: 'parameter', name: 'p' }],
  ["@body('ask')?['value']", { kind: 'value', step: 'Ask', path: ['body', 'value'] }],
  ["@outputs('Ask')", { kind: 'step', name: 'Ask' }],
  ["@triggerBody()?['text']", { kind: 'value', step: 'manual', path: ['body', 'text'] }],
  ["@items('Each')?['id']", { kind: 'step', name: 'Each' }],
  ["@result('each')", { kind: 'step', name: 'Each' }],
  ['@item()', { kind: 'step', name: 'Each' }],
  ["@body('Nowhere')", null],
])('%s is a use', (text, expected) => {
  const [reference] = findReferences(parseTemplate(text));
  expect(reference && usedBy(flow, 'In', reference)).toEqual(expected);
});
