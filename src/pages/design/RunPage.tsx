import { getRouteApi } from '@tanstack/react-router';
import { RunPage as RunOnCanvas } from '../../designer/RunPage';
import { useRun } from '../../queries';
import { paths } from '../paths';
import { isAboutRights } from '../problem/about-rights';
import { FlowGone } from '../problem/FlowGone';
import { useWasHere } from '../problem/use-was-here';
import { notifyRefusal } from '../refusal';
import { usePageTitle } from '../use-page-title';
import { words } from './words';

const route = getRouteApi('/whole/runs/$runId');

/** One run, on the canvas of its definition. */
export function RunPage() {
  const { runId } = route.useParams();
  const navigate = route.useNavigate();
  const run = useRun(runId);
  const wasHere = useWasHere(runId, run.data);
  usePageTitle(run.data ? words.runOf(run.data.flowName) : words.run);
  if (isAboutRights(run.error)) {
    return <FlowGone error={run.error} wasHere={wasHere} />;
  }
  return (
    <RunOnCanvas
      runId={runId}
      backHref={paths.runs}
      runHref={paths.run}
      editHref={paths.edit}
      connectionHref={paths.connection}
      settingsHref={paths.settings}
      onRefused={notifyRefusal}
      onRun={(again) => void navigate({ to: paths.run(again) })}
    />
  );
}
