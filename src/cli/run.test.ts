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
      ['{"now": "soon"}', '“now” must be a time'],
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

  it('runs cases of whole workflows, and says what is not as they say', async () => {
    const right = { id: 'w.1', definition: flow('x'), expect: { outputs: { Say: 'x' } } };
    const wrong = {
      id: 'w.2',
      title: 'is not so',
      definition: flow("@triggerBody()['n']"),
      trigger: { body: { n: 1 } },
      expect: { runStatus: 'Failed', outputs: { Say: 2 }, actions: { Say: { status: 'Skipped' } } },
    };
    const broken = { id: 'w.3', definition: { triggers: [] }, expect: {} };
    const refused = { id: 'w.4', definition: flow("@body('Nobody')"), expect: { saveError: true } };
    const { code, out } = await call([
      'conform',
      write('workflows.json', [passing, right, wrong, broken, refused]),
    ]);
    expect(code).toBe(1);
    expect(out.split('\n')).toEqual([
      'failed  w.2  is not so',
      '  runStatus: expected "Failed", actual "Succeeded"',
      '  actions/Say/status: expected "Skipped", actual "Succeeded"',
      '  outputs/Say: expected 2, actual 1',
      expect.stringMatching(/^failed {2}case 4: /),
      '3 passed, 2 failed',
    ]);
  });

  it('refuses what is no table of cases', async () => {
    expect(await call(['conform', write('object.json', {})])).toMatchObject({ code: 2, out: '' });
  });
});

describe('flow run', () => {
  const start = { type: 'Request', kind: 'Http', inputs: { schema: {} } };
  const running = (actions: object, more: object = {}) => ({
    triggers: { manual: { ...start, ...more } },
    actions,
  });
  const request = { type: 'Http', inputs: { method: 'GET', uri: 'https://service.test/data' } };
  const behind = (name: string, ...statuses: string[]) => ({
    runAfter: { [name]: statuses.length > 0 ? statuses : ['Succeeded'] },
  });

  it('prints each step, the end and the answer to the caller', async () => {
    const file = write('run/answer.json', {
      ...running({
        Say: { type: 'Compose', inputs: "@concat('Hi ', triggerBody()?['name'])" },
        Answer: {
          type: 'Response',
          inputs: { statusCode: 201, body: "@outputs('Say')" },
          ...behind('Say'),
        },
      }),
    });
    const { code, out } = await call(['run', file, '--input', '{"name": "Ada"}']);
    expect(code).toBe(0);
    expect(out.split('\n')).toEqual([
      'answer',
      expect.stringMatching(/^Say +Succeeded +OK/),
      expect.stringMatching(/^Answer +Succeeded +OK/),
      '',
      expect.stringMatching(/^Succeeded within/),
      'The caller gets 201.',
      '"Hi Ada"',
    ]);
  });

  it('refuses a value for a parameter that the flow does not have', async () => {
    const file = write('run/parameters.json', {
      ...running({ Say: { type: 'Compose', inputs: "@parameters('Name')" } }),
      parameters: { Name: { type: 'String' } },
    });
    const run = (parameters: object) =>
      call(['run', file, '--parameters', JSON.stringify(parameters)]);
    expect((await run({ name: 'Ada' })).code).toBe(0);
    expect(await run({ Naem: 'Ada' })).toMatchObject({
      code: 2,
      out: expect.stringContaining("no parameter 'Naem'"),
    });
  });

  it('simulates what it cannot call, and says so', async () => {
    const file = write(
      'run/simulated.json',
      running({
        Get: request,
        Read: { type: 'Compose', inputs: "@body('Get')['a']", ...behind('Get') },
      }),
    );
    const { code, out } = await call(['run', file]);
    expect(code).toBe(0);
    expect(out).toMatch(/^Get .*simulated from its use$/m);
    expect(out).toContain('1 step was simulated');
  });

  it('takes answers from a file, retries and waits on a clock of its own', async () => {
    const file = write(
      'run/mocked.json',
      running({
        Get: request,
        Pause: { type: 'Wait', inputs: { interval: { count: 2, unit: 'Day' } }, ...behind('Get') },
        Now: { type: 'Compose', inputs: '@utcNow()', ...behind('Pause') },
      }),
    );
    const mocks = write('run/mocks.json', {
      Get: [{ statusCode: 503 }, { statusCode: 200, body: 1 }],
    });
    const { code, out } = await call([
      ...['run', file, '--mocks', mocks, '--clock', '2026-05-01T00:00:00Z', '--json', '--trace'],
    ]);
    expect(code).toBe(0);
    const [run] = JSON.parse(out).runs;
    expect(run).toMatchObject({ status: 'Succeeded', startedAt: '2026-05-01T00:00:00.000Z' });
    expect(run.actions.at(-1).outputs).toMatch(/^2026-05-03T00:00:/);
    expect(run.journal.map((event: { type: string }) => event.type)).toContain('actionRetried');
  });

  it('ends with 1 if the run fails, and names the reason', async () => {
    const file = write(
      'run/failing.json',
      running({ Div: { type: 'Compose', inputs: '@div(1, 0)' } }),
    );
    const { code, out } = await call(['run', file, '--trace']);
    expect(code).toBe(1);
    expect(out).toMatch(/Div +Failed/);
    expect(out).toContain('Attempt to divide');
    expect(out).toMatch(/ {2}runStarted {2}/);
  });

  it('refuses what a save would refuse, and what is not there', async () => {
    const bad = write(
      'run/bad.json',
      running({ Say: { type: 'Compose', inputs: "@body('Nobody')" } }),
    );
    expect(await call(['run', bad])).toMatchObject({
      code: 2,
      out: expect.stringContaining('Nobody'),
    });
    const two = write('run/two.json', [{ definition: running({}) }, { definition: running({}) }]);
    expect(await call(['run', two])).toMatchObject({ code: 2 });
    const fine = write('run/fine.json', running({ Say: { type: 'Compose', inputs: 1 } }));
    for (const option of [
      ['--flow', 'other'],
      ['--clock', 'noon'],
      ['--input', '{'],
      ['--mocks', write('run/list.json', [1])],
    ]) {
      const { code, err } = await call(['run', fine, ...option]);
      expect([option, code, err]).toEqual([option, 2, expect.stringMatching(/\S/)]);
    }
  });

  it('starts nothing if the trigger lets nothing through, and a run for each item that it splits', async () => {
    const say = { Say: { type: 'Compose', inputs: '@triggerBody()' } };
    const conditions = [{ expression: "@equals(triggerBody()?['go'], true)" }];
    const closed = write('run/closed.json', running(say, { conditions }));
    expect(await call(['run', closed, '--input', '{"go": false}'])).toMatchObject({ code: 0 });
    const split = write('run/split.json', running(say, { splitOn: '@triggerBody()' }));
    const { out } = await call(['run', split, '--input', '[1, 2]']);
    expect(out).toContain('Run 2 of 2');
  });
});

describe('flow check', () => {
  it('names each problem with file, flow, place and sentence', async () => {
    const file = write('one/orders.json', flow("See\n@{outputs('Nobody')}"));
    const { code, out } = await call(['check', file]);
    expect(code).toBe(1);
    const [heading, problem, blank, sum] = out.split('\n');
    expect(heading).toBe(`${file}  orders · Power Automate`);
    expect(problem).toMatch(
      /^ {2}16:33 {2}error .*“Nobody”.* {2}unknownAction {2}actions\/Say\/inputs$/,
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

  it('shows no character of a file that would steer the terminal', async () => {
    const file = write('steer.json', flow("@outputs('\u001b[2J\u009b2J')"));
    const { out } = await call(['check', file]);
    expect(out).toContain('\\u001b[2J');
    expect(out.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
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
    write('tree/notes.txt', '{ "triggers": {');
    write('tree/tsconfig.json', '{ "lax": true, }');
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
