import type { RunFollower } from '../../queries';
import { DeletePanel } from '../arrange/DeletePanel';
import { PastePanel } from '../arrange/PastePanel';
import type { Published } from '../bar/CommandBar';
import { LazyFlowCode } from '../code-view/LazyCode';
import { ComparePanel } from '../compare/ComparePanel';
import { Comparing } from '../compare/Comparing';
import { ConflictPanel } from '../conflict/ConflictPanel';
import { LazyExportPanel } from '../export/LazyExportPanel';
import { LazySearchPanel } from '../find/LazySearchPanel';
import { HistoryPanel } from '../history/HistoryPanel';
import { PublishDialog } from '../history/PublishDialog';
import type { VersionTold } from '../history/VersionForm';
import { AddPanel } from '../picker/AddPanel';
import { TriggerPanel } from '../picker/TriggerPanel';
import { RunPane } from '../run';
import { RunHrefContext } from '../run/related/run-href';
import { RerunContext, type RerunWay } from '../run/rerun-context';
import { LazyTemplatesPanel } from '../templates/LazyTemplatesPanel';
import { type StartForm, type StartTest, TestPanel } from '../try/TestPanel';
import { UsesPanel } from '../usage/UsesPanel';
import { useDesignerState } from '../use-designer';
import { FlowPanel } from './flow/FlowPanel';
import { KeysPanel } from './KeysPanel';
import { ProblemsPanel } from './ProblemsPanel';
import { StepPanel } from './StepPanel';
import { useNoteAsked } from './use-field-errors';

export interface DesignerPanelProps {
  readonly flowName: string;
  readonly runHref: (runId: string) => string;
  readonly StartForm: StartForm;
  /** Of the run on the canvas. */
  readonly follower: RunFollower | null;
  readonly isStarting: boolean;
  readonly onStart: StartTest;
  /** A run again of one that is shown takes its place on the canvas. */
  readonly onRerun: (runId: string) => void;
  readonly onRefused: (error: unknown) => void;
  /** Goes to another flow. */
  readonly onOpenFlow: (flowId: string) => void;
  readonly published: Published;
  readonly isPublishing: boolean;
  readonly onPublish: (told: VersionTold) => Promise<void>;
}

/** The panel beside the canvas, and the step that is pinned next to it. */
export function DesignerPanel(props: DesignerPanelProps) {
  const pinned = useDesignerState(({ pinned: name, selection, panel, run }) =>
    // Nothing is shown twice, and a run has panes of its own.
    run !== null || (panel?.kind === 'step' && selection === name) ? null : name,
  );
  return (
    <>
      {pinned !== null && <StepPanel key={`pinned ${pinned}`} name={pinned} />}
      <OpenPanel {...props} />
      <Comparing />
    </>
  );
}

function OpenPanel(props: DesignerPanelProps) {
  const { StartForm, follower, isStarting, onStart } = props;
  const { panel, selection, inRun } = useDesignerState((state) => ({
    panel: state.panel,
    selection: state.selection,
    inRun: state.run !== null,
  }));
  useNoteAsked(panel?.kind === 'problems');
  switch (panel?.kind) {
    case 'add':
      return <AddPanel slot={panel.slot} />;
    case 'trigger':
      return <TriggerPanel />;
    case 'problems':
      return <ProblemsPanel />;
    case 'code':
      return <LazyFlowCode />;
    case 'flow':
      return <FlowPanel tab={panel.tab} />;
    case 'export':
      return <LazyExportPanel title={props.flowName} />;
    case 'templates':
      return <LazyTemplatesPanel onOpenFlow={props.onOpenFlow} onRefused={props.onRefused} />;
    case 'conflicts':
      return <ConflictPanel />;
    case 'keys':
      return <KeysPanel />;
    case 'paste':
      return <PastePanel clip={panel.clip} slot={panel.slot} />;
    case 'delete':
      return <DeletePanel steps={panel.steps} />;
    case 'uses':
      return <UsesPanel of={panel.of} row={panel.row} />;
    case 'search':
      return <LazySearchPanel asked={panel.asked} row={panel.row} />;
    case 'history':
      return <HistoryPanel tab={panel.tab} published={props.published} />;
    case 'publish':
      return (
        <PublishDialog
          version={props.published.version}
          isPublishing={props.isPublishing}
          onPublish={props.onPublish}
        />
      );
    case 'compare':
      return <ComparePanel asked={panel.asked} />;
    case 'test':
      return (
        <TestPanel
          Form={StartForm}
          isStarting={isStarting}
          published={props.published.version}
          onStart={onStart}
        />
      );
    case 'step':
      if (selection === null) return null;
      return inRun ? (
        <RunHrefContext value={props.runHref}>
          <RerunContext value={rerunWay(props)}>
            <RunPane name={selection} follower={follower} />
          </RerunContext>
        </RunHrefContext>
      ) : (
        <StepPanel name={selection} />
      );
    default:
      return null;
  }
}

function rerunWay({ follower, onRerun, onRefused }: DesignerPanelProps): RerunWay | null {
  return follower && { runId: follower.runId, onStarted: onRerun, onRefused };
}
