/** Answers written down beforehand, by the names of actions: what tests hand in instead of the world. */
import { isContent, printJson, type Value } from '../../expressions/index';
import type { Json } from '../../model/definition';
import type { RunError } from '../../model/run/events';
import type { Answer, HostRequest, RawContent } from '../exchange';
import { isJson, mediaTypeOf } from './decode';
import { headerOf } from './headers';

export type MockAnswer =
  | {
      readonly statusCode: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: Value;
    }
  | { readonly error: RunError; readonly isTransient?: boolean };

export interface Mocks {
  /** The next answer of the action, the last one again and again; undefined if it has none. */
  answer(action: string, request: HostRequest): Answer | undefined;
  /** How often each action has asked. */
  readonly requests: ReadonlyMap<string, number>;
}

export function mocksOf(answers: Readonly<Record<string, readonly MockAnswer[]>>): Mocks {
  const requests = new Map<string, number>();
  return {
    requests,
    answer(action, request) {
      const count = requests.get(action) ?? 0;
      requests.set(action, count + 1);
      const own = Object.hasOwn(answers, action) ? answers[action] : undefined;
      const mock = own?.[Math.min(count, own.length - 1)];
      return mock && answerOf(mock, request);
    },
  };
}

function answerOf(mock: MockAnswer, { kind }: HostRequest): Answer {
  if ('error' in mock) return mock;
  const { body, ...rest } = mock;
  if (body === undefined) return rest;
  const type = headerOf(mock.headers, 'Content-Type');
  // Without a type, the body is meant as it stands.
  if (kind !== 'http' || type === undefined) return { ...rest, body: body as Json };
  return { ...rest, content: contentOf(body, type) };
}

/** A text is what goes over the line, also where JSON is announced: so broken JSON can be written down. */
function contentOf(body: Value, type: string): RawContent {
  if (typeof body === 'string') return { text: body };
  if (isContent(body) && !isJson(mediaTypeOf(type))) return { base64: body.$content };
  return { text: printJson(body) };
}
