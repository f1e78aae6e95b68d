import { getRouteApi } from '@tanstack/react-router';
import { useRun } from '../../queries';
import { EmptyState, LinkButton } from '../../ui';
import { paths } from '../paths';
import { usePageTitle } from '../use-page-title';
import { words } from './words';

const route = getRouteApi('/whole/runs/$runId');

/** One run, on the canvas of its definition. */
export function RunPage() {
  const { runId } = route.useParams();
  const run = useRun(runId);
  usePageTitle(run.data ? words.runOf(run.data.flowName) : words.run);
  return (
    <EmptyState level={1} icon="activity" title={words.run} text={words.notHere}>
      <LinkButton href={paths.runs}>{words.runs}</LinkButton>
    </EmptyState>
  );
}
