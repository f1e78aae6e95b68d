import type { ReactNode } from 'react';
import { findStep } from '../../model/edit/place';
import type { ActionRecord, ActionStatus } from '../../model/run/events';
import type { RunFollower } from '../../queries';
import { formatDuration, Note, Status, type TabItem, Tabs, Tile, useTimeZone } from '../../ui';
import { PanelFrame } from '../panel/PanelFrame';
import { describeStep } from '../project/output-schema';
import { statusLook } from '../run-status';
import { formatInstant } from '../run-times';
import { loopsAround, type RunState, shownHeld, shownLoop, shownRecord } from '../shown-round';
import { displayName, stepTitle } from '../step-name';
import { HeldStep } from '../try/HeldStep';
import { RerunButton } from '../try/RerunButton';
import { tryWords } from '../try/words';
import { useDesigner, useDesignerState } from '../use-designer';
import { useWaitText } from '../use-wait-text';
import { words } from '../words';
import { FailureCard } from './failure/FailureCard';
import { LoopSection } from './LoopSection';
import { RoundPicker } from './RoundPicker';
import { rawRecord } from './raw-record';
import { ChildRun } from './related/RelatedRuns';
import { RoundsTab } from './rounds/RoundsTab';
import { type RunTab, useRunTab } from './run-tab';
import { Tries } from './Tries';
import { Value, ValueTitle } from './Value';
import { runWords } from './words';

interface RunPaneProps {
  readonly name: string;
  readonly follower: RunFollower | null;
}

/** What one step was given, gave, and how it went, in the round that is shown. */
export function RunPane(props: RunPaneProps) {
  return <Pane key={props.name} {...props} />;
}

function Pane({ name, follower }: RunPaneProps) {
  const designer = useDesigner();
  const { definition, connectors, isThere } = useDesignerState((state) => ({
    definition: state.definition,
    connectors: state.connectors,
    isThere: state.run !== null,
  }));
  const record = useDesignerState((state) => recordOf(state, name));
  const rounds = useDesignerState((state) => shownLoop(state, name)?.begun);
  const [tab, setTab] = useRunTab(`${follower?.runId ?? ''}/${name}`);
  const found = describeStep(definition, name, connectors);
  if (!found || !isThere) return null;
  const { description } = found;
  const startsFlow = found.type.toLowerCase() === 'workflow';
  return (
    <PanelFrame
      label={runWords.stepInRun}
      onClose={() => designer.select(null)}
      header={
        <>
          <Tile colour={description.colour} glyph={description.glyph} size={32} />
          <div className="min-w-0 flex-1">
            <h2 className="truncate text-md leading-[19px] font-semibold">
              {stepTitle(name, description)}
            </h2>
            <p className="truncate text-xs text-ink-3">{lineOf(record, description.title)}</p>
          </div>
          {record && <Status {...statusLook(record.status)} chip />}
        </>
      }
      footer={
        record && (
          <>
            <Times record={record} />
            <span className="flex-1" />
            <RerunButton name={name} record={record} />
          </>
        )
      }
    >
      <Tabs
        label={runWords.tabs}
        tabs={tabsOf(rounds)}
        value={tab === 'rounds' && rounds === undefined ? 'step' : tab}
        onChange={setTab}
        className="flex min-h-0 flex-1 flex-col [&>[role=tablist]]:px-4"
        panelClassName={
          tab === 'rounds' && rounds !== undefined
            ? 'flex min-h-0 flex-1 flex-col gap-2.5 px-4 py-3 outline-none'
            : 'grid min-h-0 flex-1 content-start gap-3.5 overflow-auto px-4 py-3 outline-none'
        }
      >
        {shownTab()}
      </Tabs>
    </PanelFrame>
  );

  function shownTab(): ReactNode {
    if (tab === 'raw') return <Raw record={record} />;
    if (tab === 'code') return <Code name={name} />;
    if (tab === 'rounds' && rounds !== undefined) {
      return (
        <span data-widest className="contents">
          <RoundsTab loop={name} follower={follower} />
        </span>
      );
    }
    return (
      <>
        <RoundsAround name={name} />
        {record ? (
          <Details name={name} runId={follower?.runId} record={record} />
        ) : (
          <NotDone name={name} runId={follower?.runId} />
        )}
        {record && follower && startsFlow && (
          <ChildRun runId={follower.runId} step={name} repetition={record.repetition ?? ''} />
        )}
        <LoopSection loop={name} follower={follower} onAllRounds={() => setTab('rounds')} />
        {record && <Values record={record} />}
      </>
    );
  }
}

/** Not begun: the run is paused before it, or has not come to it. */
function NotDone({ name, runId }: { name: string; runId: string | undefined }) {
  const held = useDesignerState((state) => shownHeld(state, name));
  if (!held || runId === undefined) return <Note>{runWords.notReached}</Note>;
  return <HeldStep name={name} repetition={held.repetition} runId={runId} />;
}

function tabsOf(rounds: number | undefined): readonly TabItem<RunTab>[] {
  const own = { id: 'rounds', count: rounds } as const;
  const tabs = [{ id: 'step' as const }, ...(rounds === undefined ? [] : [own])];
  return [...tabs, { id: 'raw' as const }, { id: 'code' as const }].map((tab) => ({
    ...tab,
    label: runWords.tab(tab.id),
  }));
}

/** All that is kept of the step, as JSON. */
function Raw({ record }: { record: PaneRecord | null }) {
  if (!record) return <Note>{runWords.notReached}</Note>;
  return <Value title={runWords.record} text={rawRecord(record)} />;
}

/** The step in the definition that the run went by. */
function Code({ name }: { name: string }) {
  const step = useDesignerState(({ definition }) => findStep(definition, name));
  return <Value title={runWords.code} text={JSON.stringify({ [name]: step })} />;
}

type PaneRecord = Omit<ActionRecord, 'action' | 'repetition'> & { readonly repetition?: string };

/** The trigger has no record of its own: it is what the run began with. */
function recordOf(state: RunState, name: string): PaneRecord | null {
  const view = state.run?.view;
  if (!view || view.trigger?.name !== name) return shownRecord(state, name);
  const { name: _name, ...given } = view.trigger;
  return { ...given, status: 'Succeeded', startedAt: view.startedAt, endedAt: view.startedAt };
}

function lineOf(record: PaneRecord | null, title: string): string {
  if (record?.endedAt === undefined || record.status === 'Skipped') return title;
  return `${title} · ${formatDuration(record.endedAt - record.startedAt)}`;
}

/** Of a step in loops: which round of each is shown, and how it went in all of them. */
function RoundsAround({ name }: { name: string }) {
  const definition = useDesignerState((state) => state.definition);
  const tally = useDesignerState((state) => state.run?.view.tallies.get(name));
  const loops = loopsAround(definition, name);
  if (loops.length === 0) return null;
  return (
    <section className="grid gap-2">
      {loops.map((loop) => (
        <div key={loop}>
          <ValueTitle title={words.roundsOf(displayName(loop))} />
          <RoundPicker loop={loop} />
        </div>
      ))}
      {tally && (
        <p className="text-xs text-ink-2 tabular">{runWords.inAllRounds(tally, words.status)}</p>
      )}
    </section>
  );
}

interface DetailsProps {
  readonly name: string;
  readonly runId: string | undefined;
  readonly record: PaneRecord;
}

const failed: ReadonlySet<ActionStatus> = new Set(['Failed', 'TimedOut', 'Cancelled']);

function Details({ name, runId, record }: DetailsProps) {
  const { status, wakeAt, simulated, error, retries } = record;
  return (
    <>
      {status === 'Skipped' && !error && <Note>{runWords.skippedText}</Note>}
      {status === 'Waiting' && <Waits until={wakeAt} />}
      {simulated && (
        <Note tone="warn" icon="flask-conical" title={runWords.simulated}>
          {runWords.simulatedBy(simulated)}
        </Note>
      )}
      {failed.has(status) && <FailureCard name={name} runId={runId} record={record} />}
      {error && !failed.has(status) && (
        <Note tone="bad" title={`${error.code}.`}>
          {error.message}
        </Note>
      )}
      {record.kept && <Note icon="history">{tryWords.kept}</Note>}
      {retries && <Tries tries={retries} />}
    </>
  );
}

function Waits({ until }: { until: number | undefined }) {
  return (
    <Note tone="warn" icon="hourglass" title={runWords.waits}>
      {until === undefined ? runWords.waitsOpen : <WaitText until={until} />}
    </Note>
  );
}

function WaitText({ until }: { until: number }) {
  return `${useWaitText(until)}.`;
}

function Values({ record }: { record: PaneRecord }) {
  const { inputs, outputs, trackedProperties, secured = [] } = record;
  return (
    <>
      <Value
        title={words.inputs}
        text={inputs}
        hidden={secured.includes('inputs') && runWords.hiddenInputs}
      />
      <Value
        title={words.outputs}
        text={outputs}
        hidden={secured.includes('outputs') && runWords.hiddenOutputs}
      />
      <Value title={runWords.tracked} text={trackedProperties} />
    </>
  );
}

function Times({ record }: { record: PaneRecord }): ReactNode {
  const zone = useTimeZone();
  return (
    <span className="truncate text-ink-2 tabular">
      {runWords.from} {formatInstant(record.startedAt, zone)}
      {record.endedAt !== undefined &&
        ` · ${runWords.until} ${formatInstant(record.endedAt, zone)}`}
    </span>
  );
}
