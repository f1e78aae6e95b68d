import type { FlowDetails } from '../../queries';
import { Note, SidePanel } from '../../ui';
import type { DetailsPanel } from '../paths';
import { ConnectionsPanel } from './panels/ConnectionsPanel';
import { OwnersPanel } from './panels/OwnersPanel';
import { RunOnlyPanel } from './panels/RunOnlyPanel';
import { SendCopyPanel } from './panels/SendCopyPanel';
import { words } from './panels/words';

export interface PanelProps {
  readonly details: FlowDetails;
  readonly onClose: () => void;
}

const panels = {
  owners: { Panel: OwnersPanel, needs: 'addOwner', or: 'leaveFlow' },
  runOnly: { Panel: RunOnlyPanel, needs: 'addRunOnly', or: 'removeRunOnly' },
  copy: { Panel: SendCopyPanel, needs: 'sendCopy', or: 'sendCopy' },
  connections: {
    Panel: ConnectionsPanel,
    needs: 'replaceConnectionReference',
    or: 'replaceConnectionReference',
  },
} as const;

/** The panel that the address names. Reached by a link without the right to it, it says why not. */
export function FlowPanel({ panel, ...props }: PanelProps & { panel: DetailsPanel }) {
  const { Panel, needs, or } = panels[panel];
  const { can, whyNot } = props.details;
  if (can[needs] || can[or]) return <Panel {...props} />;
  return (
    <SidePanel isOpen onOpenChange={props.onClose} title={words.titles[panel]}>
      <Note tone="warn" title={words.notYours}>
        {whyNot[needs]?.message}
      </Note>
    </SidePanel>
  );
}
