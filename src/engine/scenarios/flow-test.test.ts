import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFlowTest, printFlowTest } from '../../model/flow-test/read-flow-test';
import { missText } from '../../model/flow-test/words';
import {
  type Answers,
  again,
  compose,
  flow,
  get,
  recorded,
  savedTestPasses,
} from './recorded-runs.arbitrary';
import { runTest } from './run-test';

const behind = (name: string) => ({ runAfter: { [name]: ['Succeeded'] } });

describe('a test that was recorded of a run', () => {
  const twoSteps = flow({
    Get_item: get,
    Say: compose("@concat('n is ', body('Get_item')?['n'])", behind('Get_item')),
  });

  it('passes on the same definition, and survives its own text', async () => {
    const made = await recorded(twoSteps);
    const read = parseFlowTest(printFlowTest(made.test));
    if (!read.ok) throw new Error(read.fault);
    expect(await runTest(twoSteps, read.test, { random: () => 0 })).toMatchObject({
      passed: true,
      misses: [],
    });
  });

  it('names the step that comes out differently, and where', async () => {
    const made = await recorded(twoSteps);
    const { Get_item } = twoSteps.actions;
    const changed = flow({
      Get_item: Get_item ?? get,
      Say: compose("@concat('n: ', body('Get_item')?['n'])", behind('Get_item')),
    });
    const { passed, misses } = await again(changed, made);
    expect(passed).toBe(false);
    expect(misses.map(missText)).toEqual([
      'The outputs of “Say” should be "n is 1", and are "n: 1".',
    ]);
  });

  it('says what a step sends differently', async () => {
    const made = await recorded(twoSteps);
    const post = { ...get, inputs: { method: 'POST', uri: 'https://service.test/items' } };
    const { misses } = await again(flow({ ...twoSteps.actions, Get_item: post }), made);
    expect(misses.map(missText)).toEqual([
      'What “Get item” sends at method should be "GET", and is "POST".',
    ]);
  });

  it('has no answer for a call that came later', async () => {
    const made = await recorded(twoSteps);
    const more = flow({ ...twoSteps.actions, Get_more: { ...get, ...behind('Say') } });
    const { misses } = await again(more, made);
    expect(misses.map(missText)[0]).toBe(
      '“Get more” called out, and the test has no answer for it.',
    );
  });

  it('keeps of a call that was tried again how it ended', async () => {
    let tries = 0;
    const answers: Answers = () => ({
      answer: { statusCode: tries++ === 0 ? 503 : 200, body: { n: 2 } },
      takes: 3,
    });
    const { test } = await recorded(twoSteps, { answers });
    expect(test.mocks.Get_item).toHaveLength(1);
    expect(test.mocks.Get_item?.[0]).toMatchObject({ status: 'Succeeded' });
  });

  it('gives each round of a concurrent loop its own answer', async () => {
    const loop = flow({
      Each: {
        type: 'Foreach',
        foreach: "@createArray('a', 'b', 'c')",
        actions: { Ask: get },
      },
      Say: compose("@result('Each')", behind('Each')),
    });
    const answers: Answers = (_, repetition) => ({
      answer: { statusCode: 200, body: repetition },
      takes: 10 - Number(repetition),
    });
    const made = await recorded(loop, { answers });
    expect(made.test.mocks.Ask?.map((one) => one.round).sort()).toEqual([
      '000000',
      '000001',
      '000002',
    ]);
    expect(made.test.expect.steps?.Ask).toMatchObject({ rounds: { Succeeded: 3 } });
    expect(await again(loop, made)).toMatchObject({ misses: [] });
  });

  it('does not judge what depends on the clock, on ids or on chance', async () => {
    const whims = flow({
      Now: compose('@utcNow()'),
      Later: compose("@addDays(outputs('Now'), 1)", behind('Now')),
      Id: compose('@guid()', behind('Later')),
      Say: compose('@triggerBody()', behind('Id')),
    });
    const made = await recorded(whims, { body: { a: 1 } });
    expect(made.unsteady).toEqual(['Now', 'Later', 'Id']);
    const { steps = {} } = made.test.expect;
    expect(steps.Later).toMatchObject({ status: 'Succeeded', outputs: { compare: 'ignore' } });
    expect(steps.Say).toMatchObject({ outputs: { compare: 'equal', value: { a: 1 } } });
  });

  it('gives a step that calls nobody a result too, where the test has one', async () => {
    const { test } = await recorded(twoSteps);
    const mocks = { ...test.mocks, Say: [{ status: 'Succeeded', outputs: 'n is 1' } as const] };
    const other = flow({ ...twoSteps.actions, Say: compose('@utcNow()', behind('Get_item')) });
    expect(await runTest(other, { ...test, mocks }, { random: () => 0 })).toMatchObject({
      misses: [],
    });
  });

  it('holds a run that never ends against the time it has', async () => {
    const made = await recorded(twoSteps);
    let turns = 0;
    const { misses } = await runTest(twoSteps, made.test, {
      random: () => 0,
      goesOn: () => turns++ < 1,
    });
    expect(misses).toEqual([{ what: 'endless' }]);
  });
});

describe('any run', () => {
  it('saved as a test passes at once, and with other chances', async () => {
    await fc.assert(savedTestPasses, { numRuns: 150 });
  });
});
