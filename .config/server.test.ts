import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pagePolicy, workerPolicy } from './policy.mjs';
import { describeHolder, findHolder } from './scripts/lib/port.mjs';
import { serveFolder } from './scripts/lib/server.mjs';

let parent: string;
let server: { url: string; close(): Promise<void> };

beforeAll(async () => {
  parent = mkdtempSync(path.join(os.tmpdir(), 'millrace-server-'));
  const folder = path.join(parent, 'dist');
  for (const name of ['assets', 'workers', '.vite']) {
    mkdirSync(path.join(folder, name), { recursive: true });
  }
  const files = {
    'dist/index.html': '<title>Millrace</title>',
    'dist/service-worker.js': 'worker',
    'dist/assets/page-abc.js': 'page '.repeat(1000),
    'dist/workers/engine-abc.js': 'engine',
    'dist/.vite/manifest.json': '{}',
    'secret.txt': 'secret',
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(parent, name), text);
  server = await serveFolder({ folder });
});

afterAll(async () => {
  await server.close();
  rmSync(parent, { recursive: true });
});

const ask = (address: string, init?: RequestInit) => fetch(`${server.url}${address}`, init);

describe('every answer carries the security headers', () => {
  test.each([
    ['/', 200],
    ['/flows/1', 200],
    ['/assets/page-abc.js', 200],
    ['/missing.js', 404],
    ['/%E0%A4%A', 400],
  ])('%s answers %i', async (address, status) => {
    const answer = await ask(address);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-security-policy')).toBe(pagePolicy);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
    expect(answer.headers.get('cross-origin-opener-policy')).toBe('same-origin');
  });

  test('workers another policy, which lets them call the systems of a flow', async () => {
    const answer = await ask('/workers/engine-abc.js');
    expect(answer.headers.get('content-security-policy')).toBe(workerPolicy);
    expect(workerPolicy).toMatch(
      /connect-src https: http:\/\/127\.0\.0\.1:\* http:\/\/localhost:\* 'self'/,
    );
    expect(workerPolicy).toContain("script-src 'self';");
  });

  test('and other methods too', async () => {
    const answer = await ask('/', { method: 'POST', body: 'x' });
    expect(answer.status).toBe(405);
    expect(answer.headers.get('content-security-policy')).toBe(pagePolicy);
  });
});

test('every address of the app is its page, every missing file is missing', async () => {
  for (const address of ['/', '/flows', '/environments/default/flows/f1']) {
    expect(await (await ask(address)).text()).toBe('<title>Millrace</title>');
  }
  for (const address of ['/assets/old-hash.js', '/flows/x.json']) {
    expect((await ask(address)).status).toBe(404);
  }
});

test('files with a hash in their name are kept for good, pages never', async () => {
  const caching = async (address: string) => (await ask(address)).headers.get('cache-control');
  expect(await caching('/assets/page-abc.js')).toContain('immutable');
  expect(await caching('/workers/engine-abc.js')).toContain('immutable');
  expect(await caching('/service-worker.js')).toBe('no-cache');
  expect(await caching('/')).toBe('no-store');
  expect(await caching('/flows/1')).toBe('no-store');
  expect(await caching('/missing.js')).toBe('no-store');
});

test('text goes out compressed to whoever takes it', async () => {
  const zipped = await ask('/assets/page-abc.js');
  expect(zipped.headers.get('content-encoding')).toBe('gzip');
  expect(Number(zipped.headers.get('content-length'))).toBeLessThan(200);
  expect(await zipped.text()).toBe('page '.repeat(1000));
  const plain = await ask('/assets/page-abc.js', { headers: { 'accept-encoding': 'identity' } });
  expect(plain.headers.get('content-encoding')).toBeNull();
  expect(await plain.text()).toBe('page '.repeat(1000));
});

test('HEAD answers the same headers and nothing else', async () => {
  const answer = await ask('/', { method: 'HEAD' });
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-security-policy')).toBe(pagePolicy);
  expect(await answer.text()).toBe('');
});

test.each([
  '/../secret.txt',
  '/%2e%2e/secret.txt',
  '/..%2fsecret.txt',
  '/assets/..%5c..%5csecret.txt',
  '/.vite/manifest.json',
  '//etc/passwd.txt',
])('%s leads nowhere', async (address) => {
  expect(await statusOfRaw(address)).toBe(404);
});

test('the port names its holder, and Millrace its own kind', async () => {
  const port = Number(new URL(server.url).port);
  if (process.platform === 'linux') expect(findHolder(port)?.pid).toBe(process.pid);
  const sentence = await describeHolder(port);
  expect(sentence).toMatch(/^Another Millrace already serves/);
  expect(sentence).toContain(`:${port}`);
});

test('a second server on the same port is refused', async () => {
  const port = Number(new URL(server.url).port);
  const second = serveFolder({ folder: path.join(parent, 'dist'), port });
  await expect(second).rejects.toMatchObject({ code: 'EADDRINUSE' });
});

/** `fetch` would tidy the path up before it sends it. */
function statusOfRaw(address: string): Promise<number | undefined> {
  const { hostname, port } = new URL(server.url);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path: address }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    })
      .on('error', reject)
      .end();
  });
}
