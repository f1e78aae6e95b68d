import type { ReactNode } from 'react';
import type { ActionRecord } from '../../model/run/events';
import type { RunFollower } from '../../queries';
import { formatDuration, Note, Status, Tile, useTimeZone } from '../../ui';
import { PanelFrame } from '../panel/PanelFrame';
import { describeStep } from '../project/output-schema';
import { statusLook } from '../run-status';
import { formatInstant } from '../run-times';
import { loopsAround, type RunState, shownRecord } from '../shown-round';
import { displayName, stepTitle } from '../step-name';
import { useDesigner, useDesignerState } from '../use-designer';
import { useWaitText } from '../use-wait-text';
import { words } from '../words';
import { LoopSection } from './LoopSection';
import { RoundPicker } from './RoundPicker';
import { Tries } from './Tries';
import { Value, ValueTitle } from './Value';
import { runWords } from './words';

interface RunPaneProps {
  readonly name: string;
  readonly follower: RunFollower | null;
}

/** What one step was given, gave, and how it went, in the round that is shown. */
export function RunPane({ name, follower }: RunPaneProps) {
  const designer = useDesigner();
  const { definition, connectors, isThere } = useDesignerState((state) => ({
    definition: state.definition,
    connectors: state.connectors,
    isThere: state.run !== null,
  }));
  const record = useDesignerState((state) => recordOf(state, name));
  const found = describeStep(definition, name, connectors);
  if (!found || !isThere) return null;
  const { description } = found;
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
      footer={record && <Times record={record} />}
    >
      <div className="grid min-h-0 flex-1 content-start gap-3.5 overflow-auto px-4 py-2">
        <RoundsAround name={name} />
        {record ? <Details record={record} /> : <Note>{runWords.notReached}</Note>}
        <LoopSection key={name} loop={name} follower={follower} />
        {record && <Values record={record} />}
      </div>
    </PanelFrame>
  );
}

type PaneRecord = Omit<ActionRecord, 'action' | 'repetition'>;

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

function Details({ record }: { record: PaneRecord }) {
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
      {error && (
        <Note tone="bad" title={`${error.code}.`}>
          {error.message}
        </Note>
      )}
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
