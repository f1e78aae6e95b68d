/** Begins one data action in a test, over a trigger body. */
import { parseJson, printJson, type Scope, scopeOf } from '../../../expressions/index';
import type { Json } from '../../../model/definition';
import type { Finished } from '../../handler';
import { dataHandlers } from './index';

/** Text is JSON text, so that a case can tell `1.0` from `1`. */
const world = (body: unknown): Scope => {
  const triggerBody = parseJson(typeof body === 'string' ? body : JSON.stringify(body));
  return scopeOf({ triggerBody, now: '2026-01-02T03:04:05Z' });
};

export function begin(type: string, inputs: Json, body: unknown = {}, kind = ''): Finished {
  const handler = dataHandlers[type]?.({ type, kind, inputs });
  const at = { now: 0, startedAt: 0, isAwaited: false, peek: () => undefined };
  const outcome = handler?.begin({ name: 'X', scope: world(body), ...at });
  if (outcome?.kind !== 'finished') throw new Error('It has not finished.');
  return outcome;
}

/** As the journal keeps it. */
export function bodyOf({ outputs }: Finished): unknown {
  const kept = JSON.parse(printJson(outputs ?? null)) as { body?: unknown } | null;
  return kept?.body;
}
