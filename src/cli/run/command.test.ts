import { describe, expect, it } from 'vitest';
import { call, scratchFolder } from '../calls.arbitrary';

const { write } = scratchFolder();

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
