import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { call, flow, scratchFolder } from '../calls.arbitrary';

const { inFolder, write } = scratchFolder();

describe('flow test', () => {
  const definition = {
    triggers: { manual: { type: 'Request', kind: 'Http' } },
    actions: {
      Get_item: { type: 'Http', inputs: { method: 'GET', uri: 'https://service.test/1' } },
      Say: {
        type: 'Compose',
        inputs: "@concat(triggerBody()?['greeting'], ' ', body('Get_item')?['name'])",
        runAfter: { Get_item: ['Succeeded'] },
      },
    },
  };
  const passing = {
    name: 'Greets by name',
    trigger: { body: { greeting: 'Hello' } },
    mocks: {
      Get_item: [{ status: 'Succeeded', outputs: { statusCode: 'OK', body: { name: 'Ada' } } }],
    },
    expect: {
      status: 'Succeeded',
      steps: { Say: { status: 'Succeeded', outputs: { compare: 'equal', value: 'Hello Ada' } } },
    },
  };
  const failing = { ...passing, name: 'Greets a guest', trigger: { body: { greeting: '<Bye>' } } };
  const unanswered = { ...passing, name: 'Asks', mocks: {} };

  it('is silent about details when all is as the tests say', async () => {
    const file = write('fine.json', { name: 'Greet', definition, tests: [passing] });
    expect(await call(['test', file])).toEqual({
      code: 0,
      out: `${file}  Greet\n  passed  Greets by name\n1 passed, 0 failed`,
      err: '',
    });
  });

  it('names each step that is not as a test says, and ends with 1', async () => {
    const file = write('some.json', { definition, tests: [passing, failing, unanswered] });
    const { code, out } = await call(['test', file]);
    expect(code).toBe(1);
    expect(out.split('\n').slice(2)).toEqual([
      '  failed  Greets a guest',
      '          The outputs of “Say” should be "Hello Ada", and are "<Bye> Ada".',
      '  failed  Asks',
      '          “Get item” called out, and the test has no answer for it.',
      expect.stringContaining('The run should end as Succeeded, and ends as Failed.'),
      expect.stringContaining('“Say” should end as Succeeded, and ends as Skipped.'),
      expect.stringContaining('The outputs of “Say” should be'),
      '1 passed, 2 failed',
    ]);
  });

  it('tests a changed flow, of a file beside the tests or of one that is named', async () => {
    write('flows/greet.json', definition);
    const file = write('tests/greet.json', { flow: '../flows/greet.json', tests: [passing] });
    expect(await call(['test', file])).toMatchObject({ code: 0 });
    const changed = { ...definition, actions: flow('x').actions };
    const other = write('flows/changed.json', changed);
    const { code, out } = await call(['test', file, '--flow', other]);
    expect(code).toBe(1);
    expect(out).toContain('The outputs of “Say” should be "Hello Ada", and are "x".');
  });

  it('takes some tests alone, and makes up answers where it is asked to', async () => {
    const file = write('filter.json', {
      definition,
      tests: [failing, { ...unanswered, expect: {} }],
    });
    expect(await call(['test', file, '--filter', 'ASKS', '--simulate'])).toMatchObject({ code: 0 });
    expect(await call(['test', file, '--filter', 'nobody'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('nobody'),
    });
  });

  it('writes results that build servers read', async () => {
    const file = write('junit.json', { name: 'Greet', definition, tests: [passing, failing] });
    const out = inFolder('results.xml');
    const { code, out: printed } = await call(['test', file, '--json', '--junit', out]);
    expect(code).toBe(1);
    expect(JSON.parse(printed)).toMatchObject({
      passed: 1,
      failed: 1,
      tests: [{ passed: true }, { misses: [{ what: 'outputs', step: 'Say' }] }],
    });
    const xml = readFileSync(out, 'utf8');
    expect(xml).toContain('<testsuite name="Greet"');
    expect(xml).toContain('tests="2" failures="1"');
    expect(xml).toContain('and are &quot;&lt;Bye&gt; Ada&quot;.');
  });

  it('says what is no file of tests', async () => {
    for (const content of ['{', [], { tests: [{}] }, { tests: [passing] }]) {
      const { code, err } = await call(['test', write('bad.json', content)]);
      expect([content, code, err]).toEqual([content, 2, expect.stringMatching(/\S/)]);
    }
    expect(await call(['test'])).toMatchObject({ code: 2 });
    expect(await call(['test', inFolder('absent.json')])).toMatchObject({ code: 2 });
  });
});
