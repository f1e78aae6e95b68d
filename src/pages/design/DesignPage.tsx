import { getRouteApi } from '@tanstack/react-router';
import { useFlow } from '../../queries';
import { EmptyState, LinkButton } from '../../ui';
import { paths } from '../paths';
import { usePageTitle } from '../use-page-title';
import { words } from './words';

const route = getRouteApi('/whole/flows/$flowId/edit');

/** The designer over one flow's draft. */
export function DesignPage() {
  const { flowId } = route.useParams();
  const flow = useFlow(flowId);
  usePageTitle(flow.data?.name ?? words.design);
  return (
    <EmptyState
      level={1}
      icon="workflow"
      title={flow.data?.name ?? words.design}
      text={words.notHere}
    >
      <LinkButton href={paths.flows}>{words.flows}</LinkButton>
    </EmptyState>
  );
}
