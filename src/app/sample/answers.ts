/** How tests read the answers of services. */
import type { Result } from '../../services/api';

export function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.refusal.code}: ${result.refusal.message}`);
  return result.value;
}

export const code = (result: Result<unknown>): string => (result.ok ? 'done' : result.refusal.code);
