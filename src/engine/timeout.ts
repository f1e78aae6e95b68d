import type { Action } from '../model/definition';
import { durationSeconds } from '../model/duration';

/** `limit.timeout` of what takes time; a container has none, and an Until looks at its own between rounds. */
export function timeoutMs({ limit, type }: Action): number | undefined {
  const timeout = limit?.timeout;
  if (typeof timeout !== 'string' || type.toLowerCase() === 'until') return undefined;
  const seconds = durationSeconds(timeout);
  return seconds === undefined ? undefined : seconds * 1000;
}
