import { getRouteApi } from '@tanstack/react-router';
import { DesignerPage } from '../../designer';
import { useFlow } from '../../queries';
import { paths } from '../paths';
import { notifyRefusal } from '../refusal';
import { usePageTitle } from '../use-page-title';
import { TestForm } from './TestForm';
import { words } from './words';

const route = getRouteApi('/whole/flows/$flowId/edit');

/** The designer over one flow's draft. */
export function DesignPage() {
  const { flowId } = route.useParams();
  const flow = useFlow(flowId);
  usePageTitle(flow.data?.name ?? words.design);
  return (
    <DesignerPage
      key={flowId}
      flowId={flowId}
      backHref={paths.flows}
      runHref={paths.run}
      StartForm={TestForm}
      onRefused={notifyRefusal}
    />
  );
}
