import type { RunStatus } from '../../model/run/events';
import { useFlowId } from '../panel/environment';
import { PanelFrame } from '../panel/PanelFrame';
import { SaveTest } from '../run/save-test/SaveTest';
import { saveTestWords } from '../run/save-test/words';
import { useDesigner } from '../use-designer';

interface SaveTestPanelProps {
  readonly runId: string;
  readonly status: RunStatus;
  readonly flowName: string;
}

/** A run of the open flow, kept as one of its tests. */
export function SaveTestPanel({ runId, status, flowName }: SaveTestPanelProps) {
  const designer = useDesigner();
  const flowId = useFlowId();
  const close = () => designer.open(null);
  return (
    <PanelFrame
      label={saveTestWords.saveAsTest}
      onClose={close}
      header={
        <h2 className="min-w-0 flex-1 text-md leading-8 font-semibold">
          {saveTestWords.saveAsTest}
        </h2>
      }
    >
      <div className="min-h-0 flex-1 overflow-auto px-4 py-2">
        <SaveTest run={{ runId, flowId, flowName, status }} onClose={close} />
      </div>
    </PanelFrame>
  );
}
