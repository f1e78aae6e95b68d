import { describe, expect, it } from 'vitest';
import { call, scratchFolder } from './calls.arbitrary';

const { write } = scratchFolder();

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
