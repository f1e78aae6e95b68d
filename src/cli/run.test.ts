import { describe, expect, it } from 'vitest';
import { call } from './calls.arbitrary';

describe('the command', () => {
  it('explains itself, and each of its commands', async () => {
    const { code, out } = await call(['--help']);
    expect(code).toBe(0);
    for (const name of ['check', 'run', 'eval', 'conform']) {
      expect(out).toContain(`  ${name} `);
      const own = await call([name, '--help']);
      expect([own.code, own.out.split('\n')[2]]).toEqual([
        0,
        expect.stringContaining(`flow ${name} `),
      ]);
    }
    expect((await call(['check', '--help'])).out).toContain('--json');
    expect(await call(['help'])).toEqual(await call(['-h']));
  });

  it('says its version', async () => {
    expect(await call(['--version'])).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^\d+\.\d/),
    });
  });

  it.each([
    [[], 'Usage'],
    [['frob'], 'There is no command “frob”.'],
    [['--frob'], 'There is no option “--frob” here.'],
    [['check'], 'Something is missing: flow check FILE|DIR…'],
    [['check', '--frob', 'x'], 'There is no option “--frob” here.'],
    [['check', '--json=5', 'x'], '“--json” takes no value.'],
    [['check', '--dialect'], '“--dialect” needs a value: PRODUCT.'],
    [['check', '--dialect', 'zapier', 'x'], 'There is no product “zapier”.'],
    [['check', 'nowhere.json'], 'There is no “nowhere.json”.'],
    [['eval'], "Something is missing: flow eval 'TEMPLATE'"],
    [['eval', '@1', '@2'], "That is more than one: flow eval 'TEMPLATE'"],
    [['eval', '-x'], 'There is no option “-x” here.'],
    [['eval', '@1', '--context', 'nowhere.json'], 'There is no “nowhere.json”.'],
    [['conform'], 'Something is missing: flow conform FILE'],
  ])('refuses %j with a sentence', async (args, sentence) => {
    const { code, out, err } = await call(args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(sentence);
    expect(err.split('\n').length, 'a hint').toBeGreaterThan(1);
  });
});
