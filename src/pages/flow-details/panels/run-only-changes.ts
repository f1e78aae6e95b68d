/** What stands in the run-only panel and is not saved yet. */
import type { Candidate, FlowConnection, FlowDetails } from '../../../queries';
import { runOnlyWords as words } from './words';

type Mode = FlowConnection['mode'];

export interface RunOnlyChanges {
  readonly added: readonly Candidate[];
  /** Ids of those who have it now and shall not any more. */
  readonly removed: readonly string[];
  /** By reference, where it differs from what holds. */
  readonly modes: Readonly<Record<string, Mode>>;
}

export const noChanges: RunOnlyChanges = { added: [], removed: [], modes: {} };

export function isChanged({ added, removed, modes }: RunOnlyChanges): boolean {
  return added.length + removed.length + Object.keys(modes).length > 0;
}

export function withMode(
  changes: RunOnlyChanges,
  { reference, mode: holds }: FlowConnection,
  mode: Mode,
): RunOnlyChanges {
  const { [reference]: _, ...others } = changes.modes;
  return { ...changes, modes: mode === holds ? others : { ...others, [reference]: mode } };
}

export function toggleRemoved(changes: RunOnlyChanges, id: string): RunOnlyChanges {
  const removed = changes.removed.includes(id)
    ? changes.removed.filter((one) => one !== id)
    : [...changes.removed, id];
  return { ...changes, removed };
}

/** The changes in sentences, so that nobody saves what they did not mean. */
export function describeChanges(
  changes: RunOnlyChanges,
  { runOnlyUsers, connections }: Pick<FlowDetails, 'runOnlyUsers' | 'connections'>,
  connectorTitle: (connectorId: string) => string,
): readonly string[] {
  const gained = changes.added.reduce((sum, one) => sum + (one.memberCount ?? 1), 0);
  const gone = runOnlyUsers.filter((one) => changes.removed.includes(one.id));
  const modes = [...connections.embedded, ...connections.other].flatMap((one) => {
    const mode = changes.modes[one.reference];
    if (mode === undefined) return [];
    const title = connectorTitle(one.connectorId);
    return mode === 'invoker'
      ? [words.gives(title)]
      : [words.actsAs(title, one.connection?.account ?? words.yours)];
  });
  return [
    ...(gained > 0 ? [words.gain(gained)] : []),
    ...(gone.length > 0 ? [words.lose(gone.map((one) => one.name))] : []),
    ...modes,
  ];
}
