import { type Answer, type MockAnswer, mocksOf } from '../../../engine/index';
import type { Transport } from './transport';

/** Answers written down beforehand, by the names of actions; counts what was asked. */
export function mockTransport(
  mocks: Readonly<Record<string, readonly MockAnswer[]>>,
): Transport & { readonly requests: ReadonlyMap<string, number> } {
  const { answer, requests } = mocksOf(mocks);
  return {
    requests,
    send: async (request, { action }) => answer(action, request) ?? unmocked(action),
  };
}

function unmocked(action: string): Answer {
  const message = `There is no mock for the action '${action}'.`;
  return { error: { code: 'NoMock', message } };
}
