/** Where expressions of a run look things up: which record, item and round a name means at one place. */
import { isLoop, lowerCase, type Outline, outlineOf, type Step } from '../check/outline';
import type { Definition } from '../definition';
import type { ActionRecord, Occurrence, RunView } from './events';
import { occurrenceKey, roundOf } from './events';
import { itemText } from './items';
import { outerRepetition, repetitionSeen, roundAt } from './repetition';

export interface RunPlace {
  /** Undefined: there is no action of this name. Null: it has no record that can be read from here. */
  record(action: string): ActionRecord | null | undefined;
  /** The text of the current item of a For each around; without a name, of the innermost one. */
  item(loop?: string): string | undefined;
  /** The round of a loop around, from 0. */
  round(loop: string): number | undefined;
  /** The records of what stands directly in a container, in the order of the definition. */
  results(container: string): readonly Result[] | undefined;
}

/** A child of a container: of a For each, its records of all rounds. */
export type Result =
  | { readonly action: string; readonly record: ActionRecord }
  | { readonly action: string; readonly rounds: readonly ActionRecord[] };

/** `reader`: the occurrence whose expressions are evaluated; null: what belongs to the whole run. */
export function runPlace(
  definition: Definition,
  view: RunView,
  reader: Occurrence | null,
): RunPlace {
  const outline = outlineOf(definition);
  const here = reader ? outline.byName.get(lowerCase(reader.action)) : undefined;
  const { repetition: own = '' } = reader ?? {};
  const loops = here ? loopsAround(here) : [];
  const roundsOf = (loop: Step, repetition: string) =>
    view.actions.get(occurrenceKey(loop.name, repetition))?.iterations ?? 0;
  const repetitionOf = (step: Step) =>
    repetitionSeen(loopsAround(step), { loops, repetition: own }, roundsOf);
  return {
    record(action) {
      const step = outline.byName.get(lowerCase(action));
      if (!step) return undefined;
      const repetition = repetitionOf(step);
      if (repetition === undefined) return null;
      return view.actions.get(occurrenceKey(step.name, repetition)) ?? null;
    },
    item(name) {
      const at = loops.findLastIndex((one) =>
        name === undefined ? one.type === 'foreach' : lowerCase(one.name) === lowerCase(name),
      );
      const loop = loops[at];
      const items = loop && view.items.get(occurrenceKey(loop.name, outerRepetition(own, at)));
      return itemText(items, roundAt(own, at));
    },
    round(name) {
      const at = loops.findIndex((one) => lowerCase(one.name) === lowerCase(name));
      return at < 0 ? undefined : roundAt(own, at);
    },
    results(name) {
      const container = outline.byName.get(lowerCase(name));
      const repetition = container && repetitionOf(container);
      if (!container || repetition === undefined) return undefined;
      return childrenOf(outline, container).flatMap((child) =>
        resultOf(view, container, child, repetition),
      );
    },
  };
}

/** Outermost first, as in a repetition. */
function loopsAround(step: Step): readonly Step[] {
  const loops: Step[] = [];
  for (let loop = step.loop; loop; loop = loop.loop) loops.unshift(loop);
  return loops;
}

function childrenOf(outline: Outline, container: Step): readonly Step[] {
  return outline.steps.filter((step) => step.parent === container);
}

function resultOf(view: RunView, container: Step, child: Step, repetition: string): Result[] {
  const count = view.actions.get(occurrenceKey(container.name, repetition))?.iterations ?? 0;
  const recordOf = (round: string) => view.actions.get(occurrenceKey(child.name, round));
  if (container.type === 'foreach') {
    const rounds = Array.from({ length: count }, (_, at) => recordOf(roundOf(repetition, at)));
    return [{ action: child.name, rounds: rounds.filter((one) => one !== undefined) }];
  }
  const round = isLoop(container) ? roundOf(repetition, Math.max(0, count - 1)) : repetition;
  const record = recordOf(round);
  return record ? [{ action: child.name, record }] : [];
}
