import { describe, expect, test, vi } from 'vitest';
import { admitWorkers, trustedTypesOf } from './trusted-types';

const base = 'http://127.0.0.1:4680/flows/1';
const urls = ['/assets/engine-abc.js', '/service-worker.js'];

describe.each([
  ['with Trusted Types', { createPolicy: vi.fn((_name: string, rules) => rules) }],
  ['without', undefined],
])('%s', (_title, trustedTypes) => {
  const admit = admitWorkers(urls, { base, ...(trustedTypes && { trustedTypes }) });

  test('our own workers are admitted, however their address is written', () => {
    expect(admit('/assets/engine-abc.js')).toBe('http://127.0.0.1:4680/assets/engine-abc.js');
    expect(admit('http://127.0.0.1:4680/service-worker.js')).toMatch(/service-worker\.js$/);
  });

  test.each([
    '/assets/other.js',
    'https://evil.example/assets/engine-abc.js',
    '//evil.example/assets/engine-abc.js',
    '/assets/engine-abc.js?x',
    'data:text/javascript,hit()',
    'javascript:hit()',
    'blob:http://127.0.0.1:4680/1',
  ])('%s is refused', (url) => {
    expect(() => admit(url)).toThrow(TypeError);
  });

  test('there is one policy, named as the header names it', () => {
    if (trustedTypes)
      expect(trustedTypes.createPolicy.mock.calls.map(([name]) => name)).toEqual(['millrace']);
  });
});

test('the factory is looked up where the browser has it', () => {
  const trustedTypes = { createPolicy: () => ({ createScriptURL: (url: string) => url }) };
  expect(trustedTypesOf({ trustedTypes }).trustedTypes).toBe(trustedTypes);
  expect(trustedTypesOf({})).toEqual({});
});
