/**
 * Takes what happened in one round of a loop out of a run, so that a loop of 100,000 rounds fits into
 * memory. Tallies and the counts of the loop stay; the journal has the rest.
 */
import { isLoop, lowerCase, outlineOf, type Step } from '../check/outline';
import type { Definition } from '../definition';
import { type Occurrence, occurrenceKey, roundOf } from './events';
import type { MutableRunView } from './fold';

/** Costs as much as the round has records. Whoever reads `result(loop)` later must not forget. */
export function forgetRound(
  definition: Definition,
  view: Pick<MutableRunView, 'actions' | 'items'>,
  loop: Occurrence,
  index: number,
): void {
  const step = outlineOf(definition).byName.get(lowerCase(loop.action));
  if (!step) return;
  view.items.get(occurrenceKey(loop.action, loop.repetition))?.single.delete(index);
  drop(definition, view, step, roundOf(loop.repetition, index));
}

function drop(
  definition: Definition,
  view: Pick<MutableRunView, 'actions' | 'items'>,
  loop: Step,
  round: string,
): void {
  for (const step of bodyOf(definition, loop)) {
    const key = occurrenceKey(step.name, round);
    const record = view.actions.get(key);
    if (!record) continue;
    view.actions.delete(key);
    if (!isLoop(step)) continue;
    view.items.delete(key);
    const rounds = record.iterations ?? 0;
    // What is in a loop that was skipped was skipped with it, in no round.
    if (rounds === 0) drop(definition, view, step, round);
    for (let inner = 0; inner < rounds; inner++)
      drop(definition, view, step, roundOf(round, inner));
  }
}

const bodies = new WeakMap<Step, readonly Step[]>();

/** What has one record in each round of a loop: loops within it have rounds of their own. */
export function bodyOf(definition: Definition, loop: Step): readonly Step[] {
  const known = bodies.get(loop) ?? outlineOf(definition).steps.filter((one) => one.loop === loop);
  bodies.set(loop, known);
  return known;
}
