import { Tabs } from '../../../ui';
import { useDesigner } from '../../use-designer';
import { ConnectionsTab } from '../connections/ConnectionsTab';
import { PanelFrame } from '../PanelFrame';
import { ParametersTab } from './ParametersTab';
import { VariablesTab } from './VariablesTab';
import { type FlowTab, words } from './words';

const tabs: readonly FlowTab[] = ['parameters', 'variables', 'connections'];

/** What belongs to the flow and to no step of it alone. */
export function FlowPanel({ tab }: { tab: FlowTab }) {
  const designer = useDesigner();
  return (
    <PanelFrame
      label={words.title}
      onClose={() => designer.open(null)}
      header={<h2 className="min-w-0 flex-1 text-md font-semibold">{words.title}</h2>}
    >
      <Tabs
        label={words.title}
        tabs={tabs.map((id) => ({ id, label: words.tab(id) }))}
        value={tab}
        onChange={(next) => designer.open({ kind: 'flow', tab: next })}
        className="flex min-h-0 flex-1 flex-col [&>[role=tablist]]:px-4"
        panelClassName="min-h-0 flex-1 overflow-auto px-4 py-3.5 outline-none"
      >
        {tab === 'parameters' && <ParametersTab />}
        {tab === 'variables' && <VariablesTab />}
        {tab === 'connections' && <ConnectionsTab />}
      </Tabs>
    </PanelFrame>
  );
}
