import type { Handler } from '../../handler';

export function scope(): Handler {
  return { begin: () => ({ kind: 'entered', branch: 'actions' }) };
}
