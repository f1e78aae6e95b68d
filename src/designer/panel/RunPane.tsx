import type { ReactNode } from 'react';
import type { ActionRecord, RunView } from '../../model/run/events';
import { formatBytes, formatDuration, Note, Status, Tile, useTimeZone } from '../../ui';
import { describeStep } from '../project/output-schema';
import { statusLook } from '../run-status';
import { formatInstant } from '../run-times';
import { stepTitle } from '../step-name';
import { useDesigner, useDesignerState } from '../use-designer';
import { words } from '../words';
import { JsonView } from './JsonView';
import { PanelFrame } from './PanelFrame';

/** What one step was given, gave, and how it went. */
export function RunPane({ name }: { name: string }) {
  const designer = useDesigner();
  const { definition, connectors, run } = useDesignerState((state) => ({
    definition: state.definition,
    connectors: state.connectors,
    run: state.run,
  }));
  const found = describeStep(definition, name, connectors);
  if (!found || !run) return null;
  const { description } = found;
  const record = recordOf(run, name);
  return (
    <PanelFrame
      label={words.stepInRun}
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
        {!record && <Note>{words.notReached}</Note>}
        {record?.status === 'Skipped' && <Note>{words.skippedText}</Note>}
        {record?.error && (
          <Note tone="bad" title={`${record.error.code}.`}>
            {record.error.message}
          </Note>
        )}
        {record?.inputs !== undefined && <Value title={words.inputs} text={record.inputs} />}
        {record?.outputs !== undefined && <Value title={words.outputs} text={record.outputs} />}
      </div>
    </PanelFrame>
  );
}

type PaneRecord = Pick<
  ActionRecord,
  'status' | 'startedAt' | 'endedAt' | 'error' | 'inputs' | 'outputs'
>;

/** The trigger has no record of its own: it is what the run began with. */
function recordOf(run: RunView, name: string): PaneRecord | undefined {
  if (run.trigger?.name !== name) return run.actions.get(name);
  const { outputs, inputs } = run.trigger;
  const given = inputs === undefined ? {} : { inputs };
  return {
    status: 'Succeeded',
    startedAt: run.startedAt,
    endedAt: run.startedAt,
    outputs,
    ...given,
  };
}

function lineOf(record: PaneRecord | undefined, title: string): string {
  if (record?.endedAt === undefined || record.status === 'Skipped') return title;
  return `${title} · ${formatDuration(record.endedAt - record.startedAt)}`;
}

function Value({ title, text }: { title: string; text: string }) {
  return (
    <section>
      <h3 className="mb-[5px] flex items-center text-xs font-medium text-ink-2">
        {title}
        <span className="ml-auto font-normal text-ink-3 tabular">{formatBytes(text.length)}</span>
      </h3>
      <JsonView text={text} label={title} />
    </section>
  );
}

function Times({ record }: { record: PaneRecord }): ReactNode {
  const zone = useTimeZone();
  return (
    <span className="truncate text-ink-2 tabular">
      {words.from} {formatInstant(record.startedAt, zone)}
      {record.endedAt !== undefined && ` · ${words.until} ${formatInstant(record.endedAt, zone)}`}
    </span>
  );
}
