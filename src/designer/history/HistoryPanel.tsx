import { Tabs } from '../../ui';
import type { Published } from '../bar/CommandBar';
import { PanelFrame } from '../panel/PanelFrame';
import { useDesigner } from '../use-designer';
import { EditsTab } from './EditsTab';
import { VersionsTab } from './VersionsTab';
import { type HistoryTab, historyWords as words } from './words';

export interface HistoryPanelProps {
  readonly tab: HistoryTab;
  readonly published: Published;
}

const tabs: readonly HistoryTab[] = ['edits', 'versions'];

/** What was done to the draft, and what was published of it. */
export function HistoryPanel({ tab, published }: HistoryPanelProps) {
  const designer = useDesigner();
  return (
    <PanelFrame
      label={words.title}
      onClose={() => designer.open(null)}
      header={<h2 className="min-w-0 flex-1 text-md font-semibold">{words.title}</h2>}
      footer={
        <span data-keys className="text-ink-3">
          {words.keys(tab)}
        </span>
      }
    >
      <Tabs
        label={words.title}
        tabs={tabs.map((id) => ({ id, label: words.tab(id) }))}
        value={tab}
        onChange={(next) => designer.open({ kind: 'history', tab: next })}
        className="flex min-h-0 flex-1 flex-col [&>[role=tablist]]:px-4"
        panelClassName="flex min-h-0 flex-1 flex-col outline-none"
      >
        {tab === 'edits' ? (
          <EditsTab publishedSeq={published.seq} />
        ) : (
          <VersionsTab published={published.version} />
        )}
      </Tabs>
    </PanelFrame>
  );
}
