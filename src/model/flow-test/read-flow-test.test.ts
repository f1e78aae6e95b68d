import { describe, expect, it } from 'vitest';
import { parseFlowTest } from './read-flow-test';

describe('the text of a test', () => {
  it('needs no more than a name when it is written by hand', () => {
    expect(parseFlowTest('{"id": "a", "name": "Adds up"}')).toMatchObject({
      ok: true,
      test: { mocks: {}, expect: {}, trigger: {} },
    });
  });

  it('is refused where it is none, with the place', () => {
    expect(parseFlowTest('[]')).toMatchObject({ ok: false });
    expect(parseFlowTest('{')).toMatchObject({ ok: false });
    const wrong = '{"id": "a", "name": "n", "mocks": {"Get": [{"status": "Fine"}]}}';
    expect(parseFlowTest(wrong)).toEqual({
      ok: false,
      fault: 'The test has no valid “mocks.Get.0.status”.',
    });
    expect(parseFlowTest('{"id": "a", "name": "n", "now": "noon"}')).toMatchObject({ ok: false });
  });
});
