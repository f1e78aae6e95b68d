import { stepWords } from '../commands/steps';
import { stepTitle } from '../step-name';
import { words } from '../words';
import type { CardView } from './use-card';

/** What a screen reader says: name, kind, and what a person should know. */
export function cardLabel(
  name: string,
  { description, problems, conflicts, record, loop, isOff, note, change, stop }: CardView,
): string {
  const parts = [stepTitle(name, description), description.title];
  if (change) parts.push(change.word);
  if (record) parts.push(words.status(record.status));
  if (record?.kept) parts.push(stepWords.kept);
  if (record?.simulated) parts.push(words.simulated);
  if (loop) parts.push(words.rounds(loop));
  if (stop) parts.push(stop === 'here' ? stepWords.paused : stepWords.stop);
  if (isOff) parts.push(stepWords.off);
  if (note !== '') parts.push(`${stepWords.note}: ${note}`);
  if (conflicts > 0) parts.push(words.conflictOnCard);
  const [worst] = problems;
  if (worst) parts.push(`${words.problems(problems.length)}: ${worst.message}`);
  // A step that still has the name of its kind is named once.
  return [...new Set(parts)].join(', ');
}
