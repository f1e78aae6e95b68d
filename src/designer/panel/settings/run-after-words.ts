import { outcomes, type Wait } from '../../../model/run-after/truth-table';
import { displayName } from '../../step-name';
import { listed, words } from './words';

/** “Runs when A has succeeded, and B has failed or timed out.” */
export function runAfterSentence(waits: readonly Wait[]): string {
  if (waits.some(({ statuses }) => statuses.length === 0)) return 'Never runs.';
  const parts = waits.map(({ step, statuses }) => `${displayName(step)} ${endedHow(statuses)}`);
  if (parts.length === 0) return words.startsAtOnce;
  return `Runs when ${parts.length > 2 ? listed(parts, 'and') : parts.join(' and ')}.`;
}

function endedHow(statuses: Wait['statuses']): string {
  if (statuses.length === outcomes.length) return 'has ended, however it ended';
  return listed(statuses.map(words.outcome), 'or');
}
