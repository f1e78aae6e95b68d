/** The mocks of a flow test, each for the call that it answers. */
import type { JsonObject } from '../../model/definition';
import type { FlowTest, Mock } from '../../model/flow-test/flow-test';
import { finishedWith } from '../calls/static-result';
import type { Call } from '../run';
import type { Settlement } from './drive';

/** Undefined: the test has no answer for this call. */
export function mockedResults(mocks: FlowTest['mocks']): (call: Call) => Settlement | undefined {
  const byName = new Map(
    Object.entries(mocks).map(([name, list]) => [name.toLowerCase(), inOrder(list)]),
  );
  return ({ action, repetition }) => {
    const mock = byName.get(action.toLowerCase())?.(repetition);
    return mock && { settles: resultOf(mock), afterMs: mock.afterMs ?? 0 };
  };
}

function inOrder(list: readonly Mock[]): (repetition: string) => Mock | undefined {
  const ofRounds = new Map(list.map((one) => [one.round, one]));
  const others = list.filter((one) => one.round === undefined);
  let calls = 0;
  return (repetition) => {
    const own = repetition === '' ? undefined : ofRounds.get(repetition);
    return own ?? others[Math.min(calls++, others.length - 1)];
  };
}

function resultOf({ round: _round, afterMs: _after, ...result }: Mock): Settlement['settles'] {
  return { ...finishedWith(result as unknown as JsonObject), simulated: 'recorded' };
}
