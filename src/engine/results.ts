/** What `result('S')` gives: the records of what stands directly in a container, as the definition orders it. */
import type { Value, ValueObject } from '../expressions/index';
import { occurrenceKey, roundOf } from '../model/run/events';
import type { MutableRunView } from '../model/run/fold';
import type { Node } from './plan';
import { type Correlation, isoTime, recordValue } from './record-value';

export function resultsOf(
  view: MutableRunView,
  container: Node,
  repetition: string,
  correlation: Correlation,
): Value | undefined {
  if (container.branches.length === 0) return undefined;
  const children = container.branches.flatMap((graph) => graph.nodes);
  const rounds = view.actions.get(occurrenceKey(container.name, repetition))?.iterations ?? 0;
  if (container.type === 'foreach' && rounds > 0) {
    return children.map((node) => roundsOf(view, node, repetition, rounds, correlation));
  }
  const read =
    container.type === 'until' && rounds > 0 ? roundOf(repetition, rounds - 1) : repetition;
  return children.flatMap((node) => {
    const record = view.actions.get(occurrenceKey(node.name, read));
    return record ? [recordValue(record, correlation)] : [];
  });
}

/** WDL: of a For each, one record for each child, whose outputs are its records of all rounds. */
function roundsOf(
  view: MutableRunView,
  node: Node,
  repetition: string,
  rounds: number,
  correlation: Correlation,
): ValueObject {
  const records = Array.from({ length: rounds }, (_, at) =>
    view.actions.get(occurrenceKey(node.name, roundOf(repetition, at))),
  ).filter((one) => one !== undefined);
  const starts = records.map((one) => one.startedAt);
  const ends = records.map((one) => one.endedAt ?? one.startedAt);
  const isFailed = records.some((one) => one.status === 'Failed' || one.status === 'TimedOut');
  const isSkipped = records.every((one) => one.status === 'Skipped');
  return {
    name: node.name,
    repetitionCount: records.length,
    outputs: records.map((one) => recordValue(one, correlation)),
    startTime: isoTime(least(starts)),
    endTime: isoTime(greatest(ends)),
    code: 'NotSpecified',
    status: isFailed ? 'Failed' : isSkipped ? 'Skipped' : 'Succeeded',
  };
}

const least = (times: readonly number[]) => times.reduce((a, b) => Math.min(a, b), times[0] ?? 0);
const greatest = (times: readonly number[]) =>
  times.reduce((a, b) => Math.max(a, b), times[0] ?? 0);
