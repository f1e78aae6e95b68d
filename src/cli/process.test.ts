/** The command as its users start it: as a process of its own, from its build. */
import { execFile, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';

const inRoot = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const launcher = inRoot('.config/scripts/flow.mjs');
const built = inRoot('.cache/command/flow.mjs');

function start(args: readonly string[], { input = '', env = {} } = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [launcher, ...args], {
    input,
    encoding: 'utf8',
    timeout: 60_000,
    env: { ...process.env, FORCE_COLOR: '', ...env },
  });
  return { status, stdout, stderr };
}

// The first start may have to build.
beforeAll(() => void start(['--version']), 90_000);

describe('the process', { timeout: 60_000 }, () => {
  it('prints a value, and nothing but it', () => {
    expect(start(['eval', '@add(1, 2)'])).toEqual({ status: 0, stdout: '3\n', stderr: '' });
  });

  it('reads its standard input', () => {
    const input = '{"triggerBody": "ü"}';
    expect(start(['eval', '@triggerBody()', '--context', '-'], { input }).stdout).toBe('"ü"\n');
  });

  it('ends with the code of what it found', () => {
    expect(start(['eval', '@add(1']).status).toBe(1);
    expect(start(['frob']).status).toBe(2);
  });

  it('writes all of a long answer into a pipe', () => {
    const { stdout } = start(['eval', '@range(0, 90000)']);
    expect(stdout.endsWith(',89999]\n')).toBe(true);
  });

  it('is built anew when its sources have changed, by several starts at once', async () => {
    writeFileSync(built, '//{"package-lock.json":"another one"}\nconsole.log("old");\n');
    const begin = (n: number) =>
      promisify(execFile)(process.execPath, [launcher, 'eval', `@add(${n}, 1)`], {
        timeout: 60_000,
      });
    const answers = await Promise.all([1, 2, 3].map(begin));
    expect(answers.map(({ stdout }) => stdout)).toEqual(['2\n', '3\n', '4\n']);
  });

  it('takes paths from where npm was started', () => {
    const folder = fileURLToPath(new URL('.', import.meta.url));
    const env = { npm_lifecycle_event: 'flow', INIT_CWD: folder };
    expect(start(['check', 'process.test.ts'], { env }).stdout).toMatch(/^process\.test\.ts/);
  });
});
