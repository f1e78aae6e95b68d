import { useContext, useState } from 'react';
import type { Json } from '../../model/definition';
import type { ActionRecord } from '../../model/run/events';
import { planRerun } from '../../model/trial/rerun';
import { findAction } from '../../model/walk';
import { useRerun } from '../../queries';
import { Button, Dialog, Note, SegmentedControl } from '../../ui';
import { JsonTextField } from '../panel/settings/JsonTextField';
import { RerunContext, type RerunWay } from '../run/rerun-context';
import { displayName } from '../step-name';
import { useDesigner, useDesignerState } from '../use-designer';
import { stopsOf } from './trial';
import { tryWords } from './words';

type RerunRecord = Pick<ActionRecord, 'inputs' | 'outputs' | 'secured'>;

interface RerunButtonProps {
  /** Of the step or the trigger. */
  readonly name: string;
  readonly record: RerunRecord;
}

/** Runs the run that is shown again, from this step. */
export function RerunButton(props: RerunButtonProps) {
  const way = useContext(RerunContext);
  const [isOpen, setOpen] = useState(false);
  const isTrigger = useDesignerState((state) => state.run?.view.trigger?.name === props.name);
  if (!way) return null;
  return (
    <>
      <Button size="sm" icon="rotate-cw" onPress={() => setOpen(true)}>
        {isTrigger ? tryWords.againTrigger : tryWords.again}
      </Button>
      {isOpen && (
        <RerunDialog {...props} isTrigger={isTrigger} way={way} onClose={() => setOpen(false)} />
      )}
    </>
  );
}

interface RerunDialogProps extends RerunButtonProps {
  readonly isTrigger: boolean;
  readonly way: RerunWay;
  readonly onClose: () => void;
}

function RerunDialog({ name, record, isTrigger, way, onClose }: RerunDialogProps) {
  const designer = useDesigner();
  const rerun = useRerun();
  const [on, setOn] = useState<'run' | 'draft'>('draft');
  const from = useBeginning(isTrigger ? null : name);
  const recorded = useEditable(name, record, isTrigger, from);
  const [edited, setEdited] = useState<Json | undefined>(recorded);
  const start = () => {
    const { trial } = designer.store.getState();
    const isEdited = edited !== undefined && JSON.stringify(edited) !== JSON.stringify(recorded);
    rerun.mutate(
      {
        runId: way.runId,
        on,
        ...(!isTrigger && { step: name }),
        ...(isEdited && { edited: JSON.stringify(edited) }),
        ...(designer.editable && {
          stops: stopsOf(designer.store.getState()),
          ...(trial.mocks.size > 0 && { mocks: Object.fromEntries(trial.mocks) }),
        }),
      },
      {
        onSuccess: (made) => {
          onClose();
          way.onStarted(made.runId);
        },
        onError: way.onRefused,
      },
    );
  };
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={isTrigger ? tryWords.againTriggerTitle : tryWords.againTitle(displayName(name))}
      description={isTrigger ? tryWords.againTriggerText : tryWords.againText}
      footer={
        <Button variant="primary" icon="rotate-cw" isPending={rerun.isPending} onPress={start}>
          {tryWords.start}
        </Button>
      }
    >
      <div className="grid gap-3.5">
        <SegmentedControl
          label={tryWords.on}
          segments={[
            { id: 'draft', label: tryWords.draft },
            { id: 'run', label: tryWords.asItRan },
          ]}
          value={on}
          onChange={setOn}
          className="justify-self-start"
        />
        {from !== null && from !== name && (
          <Note tone="warn">{tryWords.againFrom(displayName(from))}</Note>
        )}
        {recorded === undefined ? (
          <p className="text-xs text-ink-3">{tryWords.noInputs}</p>
        ) : (
          <JsonTextField
            label={isTrigger ? tryWords.trigger : tryWords.inputs}
            help={isTrigger ? tryWords.triggerHelp : tryWords.inputsHelp}
            rows={12}
            value={edited}
            onChange={setEdited}
          />
        )}
        {designer.editable && <p className="text-xs text-ink-3">{tryWords.withoutResults}</p>}
      </div>
    </Dialog>
  );
}

/** Where the new run would really begin, by what the shown run has recorded. */
function useBeginning(step: string | null): string | null {
  const { store } = useDesigner();
  const [from] = useState(() => {
    const { definition, run } = store.getState();
    if (step === null || !run) return null;
    const earlier = { definition, records: run.view.actions };
    return planRerun(definition, step, earlier)?.from ?? null;
  });
  return from;
}

/** What was recorded and can be given otherwise: inputs of a step that begins anew, outputs of a trigger. */
function useEditable(
  name: string,
  { inputs, outputs, secured = [] }: RerunRecord,
  isTrigger: boolean,
  from: string | null,
): Json | undefined {
  const { store } = useDesigner();
  const [value] = useState(() => {
    if (isTrigger) return secured.includes('outputs') ? undefined : jsonIn(outputs);
    const isOwn = findAction(store.getState().definition, name)?.action.inputs !== undefined;
    return isOwn && from === name && !secured.includes('inputs') ? jsonIn(inputs) : undefined;
  });
  return value;
}

const jsonIn = (text: string | undefined) =>
  text === undefined ? undefined : (JSON.parse(text) as Json);
