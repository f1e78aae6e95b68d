import { describe, expect, it } from 'vitest';
import { printJson, type Value } from '../../expressions/index';
import { parseFlowTest } from './read-flow-test';
import { parseTestFile, printTestFile } from './test-file';

const definition =
  '{"triggers":{"manual":{"type":"Request"}},"actions":{"Say":{"type":"Compose","inputs":"a \\"{[b]}\\" c"}}}';

describe('a file of tests', () => {
  it('comes back as it was written, digit for digit', () => {
    const trigger =
      '{"empty":{},"none":[],"text":"a \\"b\\": {c}, [d]\\n","n":[5.0,12345678901234567890,1e3]}';
    const read = parseFlowTest(`{"id":"t","name":"T","trigger":${trigger}}`);
    if (!read.ok) throw new Error(read.fault);
    const file = { name: 'Flow', dialect: 'consumption', definition, tests: [read.test] } as const;
    const text = printTestFile(file);
    expect(text.split('\n').length).toBeGreaterThan(20);
    const again = parseTestFile(text);
    if (!again.ok) throw new Error(again.fault);
    expect(printJson(again.file.tests[0] as unknown as Value)).toBe(
      printJson(read.test as unknown as Value),
    );
    expect(again.file).toMatchObject({ name: 'Flow', dialect: 'consumption' });
    expect(JSON.stringify(again.file.definition)).toBe(definition);
  });

  it('gives tests of a hand ids, and names the one that is none', () => {
    const read = parseTestFile('{"flow": "a.json", "tests": [{"name": "One"}, {"name": "Two"}]}');
    expect(read.ok && read.file.tests.map((one) => one.id)).toEqual(['test-1', 'test-2']);
    expect(parseTestFile('{"tests": [{"name": "One"}, {}]}')).toEqual({
      ok: false,
      fault: 'Test 2: The test has no valid “name”.',
    });
  });
});
