import type { JsonObject } from '../../model/definition';
import { AddPanel } from '../picker/AddPanel';
import { useDesignerState } from '../use-designer';
import { ProblemsPanel } from './ProblemsPanel';
import { RunPane } from './RunPane';
import { StepPanel } from './StepPanel';
import { type StartForm, TestPanel } from './TestPanel';

export interface DesignerPanelProps {
  readonly StartForm: StartForm;
  readonly isStarting: boolean;
  readonly onStart: (body: JsonObject) => void;
}

/** The one panel beside the canvas. */
export function DesignerPanel({ StartForm, isStarting, onStart }: DesignerPanelProps) {
  const { panel, selection, inRun } = useDesignerState((state) => ({
    panel: state.panel,
    selection: state.selection,
    inRun: state.run !== null,
  }));
  switch (panel?.kind) {
    case 'add':
      return <AddPanel slot={panel.slot} />;
    case 'problems':
      return <ProblemsPanel />;
    case 'test':
      return <TestPanel Form={StartForm} isStarting={isStarting} onStart={onStart} />;
    case 'step':
      if (selection === null) return null;
      return inRun ? <RunPane name={selection} /> : <StepPanel name={selection} />;
    default:
      return null;
  }
}
