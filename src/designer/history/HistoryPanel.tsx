import { PanelFrame } from '../panel/PanelFrame';
import { useDesigner } from '../use-designer';
import { EditsTab } from './EditsTab';
import { historyWords as words } from './words';

export interface HistoryPanelProps {
  /** The entry of the log up to which all is published. */
  readonly publishedSeq: number;
}

/** What was done to the draft. */
export function HistoryPanel({ publishedSeq }: HistoryPanelProps) {
  const designer = useDesigner();
  return (
    <PanelFrame
      label={words.title}
      onClose={() => designer.open(null)}
      header={<h2 className="min-w-0 flex-1 text-md font-semibold">{words.title}</h2>}
      footer={
        <span data-keys className="text-ink-3">
          {words.keys}
        </span>
      }
    >
      <EditsTab publishedSeq={publishedSeq} />
    </PanelFrame>
  );
}
