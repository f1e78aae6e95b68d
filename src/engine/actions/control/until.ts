import type { Action } from '../../../model/definition';
import type { ActionFacts } from '../../action-facts';
import type { Handler } from '../../handler';
import { untilOf } from '../../until';

export function until(action: Action, { dialect }: ActionFacts): Handler {
  // A condition that cannot be read at all fails the loop before its first round.
  untilOf(action, dialect);
  return { begin: () => ({ kind: 'repeated' }) };
}
