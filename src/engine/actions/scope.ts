import type { Handler } from '../handler';

export function scope(): Handler {
  return () => ({ kind: 'entered', branch: 'actions' });
}
