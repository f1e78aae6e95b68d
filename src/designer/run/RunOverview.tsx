import { memo, useMemo, useState } from 'react';
import type { Definition } from '../../model/definition';
import type { ResponseRecord } from '../../model/run/events';
import { variableText } from '../../model/run/variable-text';
import { describeAction } from '../../model/step';
import { declaredVariables } from '../../model/variables';
import { indexActions, type Place } from '../../model/walk';
import { Badge, Button, cx, Facts, formatDuration, Note, Status, Tile } from '../../ui';
import { PanelFrame } from '../panel/PanelFrame';
import { statusLook } from '../run-status';
import { shownLoop, shownRecord } from '../shown-round';
import { displayName } from '../step-name';
import { useDesigner, useDesignerState } from '../use-designer';
import { words } from '../words';
import { SaveTest, type TestedRun } from './save-test/SaveTest';
import { saveTestWords } from './save-test/words';
import { Value, ValueTitle } from './Value';
import { runWords } from './words';

/** The whole run beside the canvas: what it answered, its variables, and its steps as a list. */
export function RunOverview({
  tested,
  onClose,
}: {
  /** What a test can be made of; left out: it has not ended. */
  tested?: TestedRun | undefined;
  onClose: () => void;
}) {
  const [saving, setSaving] = useState<'not' | 'now' | 'was'>('not');
  const isSaving = saving === 'now' && tested !== undefined;
  const title = isSaving ? saveTestWords.saveAsTest : runWords.overview;
  return (
    <PanelFrame
      label={title}
      onClose={onClose}
      header={<h2 className="flex-1 text-md leading-8 font-semibold">{title}</h2>}
    >
      <div className="grid min-h-0 flex-1 content-start gap-3.5 overflow-auto px-4 py-2">
        {isSaving ? (
          <SaveTest run={tested} onClose={() => setSaving('was')} />
        ) : (
          <>
            {tested && (
              <Button
                icon="flask-conical"
                className="justify-self-start"
                autoFocus={saving === 'was'}
                onPress={() => setSaving('now')}
              >
                {saveTestWords.saveAsTest}
              </Button>
            )}
            <WholeRun />
          </>
        )}
      </div>
    </PanelFrame>
  );
}

function WholeRun() {
  const known = useDesignerState((state) => {
    const { response, outputs } = state.run?.view ?? {};
    return { response, outputs };
  });
  return (
    <>
      {known.response && <Response response={known.response} />}
      <Value title={runWords.runOutputs} text={known.outputs} />
      <Variables />
      <StepList />
    </>
  );
}

function Response({ response }: { response: ResponseRecord }) {
  const { statusCode, headers, body, secured } = response;
  return (
    <section>
      <ValueTitle title={runWords.response} />
      <Facts
        className="text-xs"
        facts={[{ label: runWords.responseStatus, value: String(statusCode) }]}
      />
      {secured && (
        <Note icon="eye-off" className="mt-2">
          {runWords.hiddenResponse}
        </Note>
      )}
      <div className="mt-2 grid gap-2">
        {headers && Object.keys(headers).length > 0 && (
          <Value title={runWords.headers} text={JSON.stringify(headers)} />
        )}
        <Value title={runWords.body} text={body} />
      </div>
    </section>
  );
}

/** As they are now, or were at the end. */
const Variables = memo(function Variables() {
  // Names have no line breaks; a text can be compared, a list would be a new one each time.
  const names = useDesignerState((state) =>
    [...(state.run?.view.variables.keys() ?? [])].join('\n'),
  );
  if (names === '') return null;
  return (
    <section className="grid gap-2">
      <ValueTitle title={runWords.variables} />
      {names.split('\n').map((name) => (
        <Variable key={name} name={name} />
      ))}
    </section>
  );
});

function Variable({ name }: { name: string }) {
  const known = useDesignerState((state) => {
    const value = state.run?.view.variables.get(name);
    // What is appended grows in place.
    return { value, pieces: value?.appended.length };
  });
  const title = useDesignerState((state) => nameAsDeclared(state.definition, name));
  return <Value title={title} text={known.value && variableText(known.value)} />;
}

/** A run knows variables by their names in lower case. */
function nameAsDeclared(definition: Definition, name: string): string {
  return declaredVariables(definition).find((one) => one.name.toLowerCase() === name)?.name ?? name;
}

const StepList = memo(function StepList() {
  const definition = useDesignerState((state) => state.definition);
  const steps = [...indexActions(definition).values()];
  return (
    <section>
      <ValueTitle title={runWords.steps} note={String(steps.length)} />
      <ol aria-label={runWords.steps} className="-mx-2">
        {steps.map((step) => (
          <StepRow key={step.name} step={step} />
        ))}
      </ol>
    </section>
  );
});

/** Follows its own step only: hundreds of them stand in a list. */
function StepRow({ step }: { step: Place }) {
  const { name, action, ancestors } = step;
  const designer = useDesigner();
  const connectors = useDesignerState((state) => state.connectors);
  const record = useDesignerState((state) => shownRecord(state, name));
  const rounds = useDesignerState((state) => {
    const loop = shownLoop(state, name);
    return loop ? words.rounds(loop) : null;
  });
  const { colour, glyph } = useMemo(() => describeAction(action, connectors), [action, connectors]);
  const time = record?.endedAt === undefined ? null : record.endedAt - record.startedAt;
  return (
    <li className="[contain-intrinsic-size:auto_34px] [content-visibility:auto]">
      <button
        type="button"
        onClick={() => designer.select(name)}
        className="flex min-h-[34px] w-full items-center gap-2 rounded-sm px-2 py-1 text-left hover:bg-hover"
        style={{ paddingLeft: 8 + ancestors.length * 16 }}
      >
        <Tile colour={colour} glyph={glyph} size={20} className={record ? '' : 'opacity-50'} />
        <span className="min-w-0 flex-1">
          <span className={cx('block truncate', !record && 'text-ink-3')}>{displayName(name)}</span>
          {record?.simulated && <Badge tone="expr">{words.simulated}</Badge>}
          {rounds && <span className="block truncate text-xs text-ink-3 tabular">{rounds}</span>}
        </span>
        {time !== null && record?.status !== 'Skipped' && (
          <span className="text-xs text-ink-3 tabular">{formatDuration(time)}</span>
        )}
        {record && <Status {...statusLook(record.status)} />}
      </button>
    </li>
  );
}
