import { lazy, Suspense } from 'react';
import type { RunFollower } from '../queries';
import type { TestedRun } from './run/save-test/SaveTest';
import { useDesignerState } from './use-designer';
import { Waiting } from './Waiting';

const RunPane = lazy(async () => ({ default: (await import('./run')).RunPane }));
const RunOverview = lazy(async () => ({ default: (await import('./run')).RunOverview }));

interface RunPanelProps {
  readonly follower: RunFollower | null;
  /** Whether the whole run is shown while no step of it is. */
  readonly isOverview: boolean;
  readonly onCloseOverview: () => void;
  readonly tested?: TestedRun | undefined;
}

/** Beside a run: the step that is selected, or the whole of it. */
export function LazyRunPanel({ follower, isOverview, onCloseOverview, tested }: RunPanelProps) {
  const name = useDesignerState((state) => state.selection);
  if (name === null && !isOverview) return null;
  return (
    <Suspense fallback={<Waiting />}>
      {name === null ? (
        <RunOverview tested={tested} onClose={onCloseOverview} />
      ) : (
        <RunPane name={name} follower={follower} />
      )}
    </Suspense>
  );
}
