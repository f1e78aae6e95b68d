import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { call, flow, scratchFolder } from '../calls.arbitrary';

const { inFolder, write } = scratchFolder();

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
