/** Answers that somebody has written down, in the order of the requests; the last one repeats. */
import type { Json } from '../../model/definition';
import { isObject } from '../../model/step';
import type { Answer, HostRequest, RawContent } from '../exchange';

export interface MockAnswer {
  readonly statusCode?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Json;
}

/** By the name of the action, whatever its case. */
export type Mocks = Readonly<Record<string, readonly MockAnswer[]>>;

/** @returns the answer to the next request of an action; undefined if nobody wrote one */
export function mockedBy(
  mocks: Mocks,
): (action: string, request: HostRequest) => Answer | undefined {
  const lists = new Map(Object.entries(mocks).map(([name, list]) => [name.toLowerCase(), list]));
  const asked = new Map<string, number>();
  return (action, request) => {
    const key = action.toLowerCase();
    const list = lists.get(key) ?? [];
    const count = asked.get(key) ?? 0;
    asked.set(key, count + 1);
    const mock = list[Math.min(count, list.length - 1)];
    return mock && answerTo(request, mock);
  };
}

/** As it would come over the wire that the request went. */
export function answerTo(request: HostRequest, mock: MockAnswer): Answer {
  const { statusCode = 200, headers = {}, body } = mock;
  if (request.kind !== 'http') {
    return { statusCode, headers, ...(body !== undefined && { body }) };
  }
  if (body === undefined) return { statusCode, headers };
  const isTyped = Object.keys(headers).some((name) => name.toLowerCase() === 'content-type');
  const type = typeof body === 'string' ? 'text/plain; charset=utf-8' : 'application/json';
  return {
    statusCode,
    headers: isTyped ? headers : { ...headers, 'Content-Type': contentType(body) ?? type },
    content: contentOf(body),
  };
}

const contentType = (body: Json): string | undefined =>
  isObject(body) && typeof body['$content-type'] === 'string' ? body['$content-type'] : undefined;

function contentOf(body: Json): RawContent {
  if (typeof body === 'string') return { text: body };
  if (isObject(body) && typeof body.$content === 'string') return { base64: body.$content };
  return { text: JSON.stringify(body) };
}
