import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from './run';

/** What a call of the command printed, and how it ended. */
async function call(args: readonly string[], { colours = false, input = '' } = {}) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await run(args, {
    out: (line) => void out.push(line),
    err: (line) => void err.push(line),
    colours,
    readInput: () => strToU8(input),
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

const flow = (inputs: string, more: object = {}) => ({
  triggers: { manual: { type: 'Request', kind: 'Button', inputs: { schema: { type: 'object' } } } },
  actions: { Say: { type: 'Compose', inputs, ...more } },
});

let folder: string;
const inFolder = (...parts: string[]) => path.join(folder, ...parts);
const write = (name: string, content: unknown) => {
  mkdirSync(path.dirname(inFolder(name)), { recursive: true });
  const isRaw = typeof content === 'string' || content instanceof Uint8Array;
  writeFileSync(inFolder(name), isRaw ? content : JSON.stringify(content, null, 2));
  return inFolder(name);
};

beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'millrace-command-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the command', () => {
  it('explains itself, and each of its commands', async () => {
    const { code, out } = await call(['--help']);
    expect(code).toBe(0);
    for (const name of ['check', 'eval', 'conform']) {
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

describe('flow eval', () => {
  it.each([
    ['@add(1, 2)', '3'],
    ["@json('1.0')", '1.0'],
    ["Hello @{toUpper('you')}", '"Hello YOU"'],
    ["@createArray('a', null)", '["a",null]'],
    ['plain', '"plain"'],
  ])('prints %s as %s', async (template, printed) => {
    expect(await call(['eval', template])).toEqual({ code: 0, out: printed, err: '' });
  });

  it('reads the world from a file or the standard input', async () => {
    const context = {
      triggerBody: { n: 2 },
      variables: { total: 40 },
      now: '2024-05-01T10:00:00Z',
    };
    const file = write('context.json', context);
    const template = "@add(variables('total'), triggerBody()?['n'])";
    const wanted = { code: 0, out: '42', err: '' };
    expect(await call(['eval', template, '--context', file])).toEqual(wanted);
    expect(await call(['eval', `--context=${file}`, '--', template])).toEqual(wanted);
    const input = JSON.stringify(context);
    expect(await call(['eval', template, '--context', '-'], { input })).toEqual(wanted);
  });

  it('says what is wrong with a world', async () => {
    for (const [content, sentence] of [
      ['{', 'is not JSON'],
      ['[]', 'A context is an object.'],
      ['{"variables": []}', '“variables” must be an object.'],
      ['{"actions": {"A": 1}}', 'The action “A” must be an object.'],
      [new Uint8Array([0xff]), 'is not a text'],
    ] as const) {
      const file = write('bad.json', content);
      const { code, err } = await call(['eval', '@1', '--context', file]);
      expect([code, err]).toEqual([2, expect.stringContaining(sentence)]);
    }
    const file = write('odd.json', { varibles: {} });
    expect(await call(['eval', '@1', '--context', file])).toMatchObject({
      code: 0,
      out: '1',
      err: expect.stringContaining('“varibles”, which nothing reads'),
    });
  });

  it('marks the place of a syntax error', async () => {
    const { code, out, err } = await call(['eval', 'one\ntwo @{add(1,}']);
    expect([code, out]).toEqual([1, '']);
    const [first, second, third] = err.split('\n');
    expect(first).toMatch(/^InvalidTemplate at line 2, column 13: /);
    expect(second).toBe('  two @{add(1,}');
    expect(third).toBe('              ^');
  });

  it('marks the innermost call that fails', async () => {
    const { code, err } = await call(['eval', "@concat('a', string(add('x', 2)))"]);
    expect(code).toBe(1);
    const [first, , mark] = err.split('\n');
    expect(first).toMatch(/^InvalidTemplate at line 1, column 21: .*'add'/);
    expect(mark).toBe(`${' '.repeat(22)}^^^^^^^^^^^`);
  });

  it('asks whether a text was meant as an expression', async () => {
    expect((await call(['eval', 'add(1, 2)'])).err).toContain('@add(1, 2)');
  });
});

describe('flow conform', () => {
  const passing = { id: 'a.1', expression: '@add(1, 1)', expected: 2 };

  it('counts what passes', async () => {
    const file = write('cases.json', [passing, { ...passing, id: 'a.2' }]);
    expect(await call(['conform', file])).toEqual({ code: 0, out: '2 passed, 0 failed', err: '' });
  });

  it('shows what was expected and what came', async () => {
    const cases = [passing, { ...passing, id: 'a.2', expected: 3 }, { id: 'a.3' }];
    const { code, out } = await call(['conform', write('failing.json', cases)]);
    expect(code).toBe(1);
    expect(out.split('\n')).toEqual([
      'failed  a.2  @add(1, 1)',
      '  expected  3',
      '  actual    2',
      'failed  case 3: The case has no “expression”.',
      '1 passed, 2 failed',
    ]);
  });

  it('says that cases of workflows are not run', async () => {
    const workflow = { id: 'w', definition: flow('x'), expect: { runStatus: 'Succeeded' } };
    const mixed = await call(['conform', write('mixed.json', [passing, workflow])]);
    expect(mixed.code).toBe(0);
    expect(mixed.out).toMatch(/^1 case of whole workflows was not run.*\n1 passed, 0 failed$/);
    const alone = await call(['conform', write('workflows.json', [workflow])]);
    expect(alone).toMatchObject({ code: 2, out: expect.stringMatching(/\n0 passed, 0 failed$/) });
  });

  it('refuses what is no table of cases', async () => {
    expect(await call(['conform', write('object.json', {})])).toMatchObject({ code: 2, out: '' });
  });
});

describe('flow check', () => {
  it('names each problem with file, flow, place and sentence', async () => {
    const file = write('one/orders.json', flow("@outputs('Nobody')"));
    const { code, out } = await call(['check', file]);
    expect(code).toBe(1);
    const [heading, problem, blank, sum] = out.split('\n');
    expect(heading).toBe(`${file}  orders (Power Automate)`);
    expect(problem).toMatch(
      /^ {2}16:17 {2}error .*“Nobody”.* {2}unknownAction {2}actions\/Say\/inputs$/,
    );
    expect([blank, sum]).toEqual(['', '1 error, 0 warnings in 1 flow in 1 file.']);
  });

  it('is silent about what is sound', async () => {
    const file = write('fine.json', flow('x'));
    expect(await call(['check', file])).toEqual({
      code: 0,
      out: 'No problems in 1 flow in 1 file.',
      err: '',
    });
  });

  it('prints JSON for pipelines', async () => {
    const entry = 'Microsoft.Flow/flows/0a/definition.json';
    const properties = { apiId: 'x', displayName: 'Ask', definition: flow("@outputs('Nobody')") };
    const file = write('ask.zip', zipSync({ [entry]: strToU8(JSON.stringify({ properties })) }));
    const { code, out } = await call(['check', '--json', file]);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      flows: [
        {
          file,
          entry,
          pointer: ['properties', 'definition'],
          name: 'Ask',
          container: 'package',
          dialect: 'powerAutomate',
          problems: [
            {
              code: 'unknownAction',
              severity: 'error',
              step: 'Say',
              path: ['actions', 'Say', 'inputs'],
              line: 1,
            },
          ],
        },
      ],
      faults: [],
      summary: { files: 1, flows: 1, errors: 1, faults: 0 },
    });
  });

  it('searches folders, and passes over what holds no flow', async () => {
    write('tree/a.json', flow('x'));
    write('tree/deep/er/b.json', { definition: flow('y') });
    write('tree/package.json', { name: 'other' });
    write('tree/notes.txt', '{');
    write('tree/node_modules/c.json', flow("@outputs('Nobody')"));
    write('tree/.hidden/d.json', flow("@outputs('Nobody')"));
    symlinkSync(inFolder('tree'), inFolder('tree/deep/again'));
    expect(await call(['check', inFolder('tree')])).toMatchObject({
      code: 0,
      out: 'No problems in 2 flows in 2 files.',
    });
  });

  it('says what it could not read, and ends with 2', async () => {
    const folderWithFault = path.dirname(
      write('broken/x.json', '{ "triggers": {} "actions": {} }'),
    );
    write('broken/fine.json', flow('x'));
    const { code, out } = await call(['check', folderWithFault]);
    expect(code).toBe(2);
    expect(out).toMatch(/x\.json:1:18 {2}unread /);
    expect(out).toContain('1 file could not be read.');
    const empty = write('empty.json', {});
    const alone = await call(['check', empty]);
    expect([alone.code, alone.out]).toEqual([
      2,
      expect.stringContaining('There is no flow in it.'),
    ]);
    write('nothing/x.json', {});
    expect(await call(['check', inFolder('nothing')])).toMatchObject({
      code: 2,
      err: expect.stringContaining('holds a flow'),
    });
  });

  it('warns of expressions of a deployment template, and does not check them', async () => {
    const template = {
      $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
      resources: [
        {
          type: 'Microsoft.Logic/workflows',
          properties: { definition: flow("[concat('@{', resourceGroup().name, 'x')]") },
        },
      ],
    };
    const file = write('template.json', template);
    const { code, out } = await call(['check', file]);
    expect(code).toBe(0);
    expect(out).toMatch(/warning .*templateExpression {2}actions\/Say\/inputs/);
    expect((await call(['check', '--quiet', file])).out).toBe('No problems in 1 flow in 1 file.');
  });

  it('colours for a person only', async () => {
    const file = write('bad.json', flow("@outputs('Nobody')"));
    const plain = await call(['check', file]);
    const coloured = await call(['check', file], { colours: true });
    expect(stripVTControlCharacters(plain.out)).toBe(plain.out);
    expect(coloured.out).not.toBe(plain.out);
    expect(stripVTControlCharacters(coloured.out)).toBe(plain.out);
  });
});
