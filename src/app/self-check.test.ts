import { expect, test } from 'vitest';
import { pagePolicy, workerPolicy } from '../../.config/policy.mjs';
import { checkSurroundings, type Surroundings } from './self-check';

const worker = '/assets/engine-abc.js';

const whole: Surroundings = {
  policyOf: async (address) => (address === worker ? workerPolicy : pagePolicy),
  isFramed: false,
  opensIndexedDb: async () => true,
  hasLocks: true,
  isPersisted: async () => true,
};

async function missing(change: Partial<Surroundings>): Promise<string[]> {
  const found = await checkSurroundings({ ...whole, ...change }, [worker]);
  for (const { sentence } of found) expect(sentence).toMatch(/\.$/);
  return found.map(({ code }) => code);
}

const header = (value: string | null) => ({ policyOf: async () => value });

test('our own server leaves nothing to say', async () => {
  expect(await missing({})).toEqual([]);
});

test('a host without headers is named, for pages and for workers', async () => {
  expect(await missing(header(null))).toEqual(['pageHeader', 'workerHeader']);
});

test('a header that other sites could frame is named', async () => {
  const policy = pagePolicy.replace("frame-ancestors 'none'", 'frame-ancestors *');
  expect(await missing(header(policy))).toEqual(['framing']);
});

test.each([
  ['inline scripts', pagePolicy.replace("script-src 'self'", "script-src 'self' 'unsafe-inline'")],
  ['eval', pagePolicy.replace("script-src 'self'", "script-src 'self' 'unsafe-eval'")],
  ['any host', pagePolicy.replace("script-src 'self'", 'script-src https:')],
  ['no script rule at all', "img-src 'self'"],
  ['no Trusted Types', "default-src 'none'; script-src 'self'"],
  ['a first rule that wins', `script-src *; ${pagePolicy}`],
])('a header that is loose is named: %s', async (_title, policy) => {
  expect(await missing(header(policy))).toEqual(['looseScripts', 'workerHeader']);
});

test('what cannot be asked while offline is not complained about', async () => {
  expect(await missing({ policyOf: async () => undefined })).toEqual([]);
});

test.each([
  ['framed', { isFramed: true }],
  ['noStorage', { opensIndexedDb: async () => false }],
  ['noLocks', { hasLocks: false }],
  ['notPersisted', { isPersisted: async () => false }],
] as const)('%s is said', async (code, change) => {
  expect(await missing(change)).toEqual([code]);
});

test('a browser that cannot say whether data persists is not blamed', async () => {
  expect(await missing({ isPersisted: async () => undefined })).toEqual([]);
});
