/** A retry policy in a sentence. */

import type { JsonObject } from '../../../model/definition';
import type { DialectFacts } from '../../../model/dialect';
import { durationWords } from './duration-parts';

export function retrySentence(policy: JsonObject, { defaults: { retry } }: DialectFacts): string {
  const type = String(policy.type ?? '').toLowerCase();
  const count = policy.count ?? retry.count;
  const pause = durationWords(String(policy.interval ?? retry.interval));
  const often = count === 1 ? 'Tries once more' : `Tries up to ${String(count)} more times`;
  switch (type) {
    case 'none':
      return 'Tries once, and then takes the failure as it is.';
    case 'fixed':
      return count === 1 ? `${often}, ${pause} later.` : `${often}, ${pause} apart.`;
    case 'exponential':
      return `${often}, at first within ${pause}, then ever further apart${bounds(policy)}.`;
    default:
      return `Tries up to ${retry.count} more times, at first within ${durationWords(retry.interval)}, then ever further apart, to ${durationWords(retry.maximumInterval)} at most.`;
  }
}

function bounds({ minimumInterval, maximumInterval }: JsonObject): string {
  const least = minimumInterval === undefined ? '' : durationWords(String(minimumInterval));
  const most = maximumInterval === undefined ? '' : durationWords(String(maximumInterval));
  if (least !== '' && most !== '') return `, between ${least} and ${most}`;
  if (least !== '') return `, ${least} at least`;
  return most === '' ? '' : `, ${most} at most`;
}
