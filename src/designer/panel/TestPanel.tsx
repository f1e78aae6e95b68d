import { type ComponentType, useMemo } from 'react';
import { type ButtonInput, readButtonInputs } from '../../model/button-inputs';
import type { JsonObject } from '../../model/definition';
import { triggerSchema } from '../../model/step';
import { triggerOf } from '../../model/walk';
import { Note } from '../../ui';
import { useDesigner, useDesignerState } from '../use-designer';
import { words } from '../words';
import { PanelFrame } from './PanelFrame';

/** The form that starts a flow; the page has one and lends it. */
export type StartForm = ComponentType<{
  readonly inputs: readonly ButtonInput[];
  readonly isStarting: boolean;
  readonly onStart: (body: JsonObject) => void;
}>;

interface TestPanelProps {
  readonly Form: StartForm;
  readonly isStarting: boolean;
  readonly onStart: (body: JsonObject) => void;
}

/** Runs the draft as it stands. */
export function TestPanel({ Form, isStarting, onStart }: TestPanelProps) {
  const designer = useDesigner();
  const { definition, errors } = useDesignerState((state) => ({
    definition: state.definition,
    errors: state.problems.filter((one) => one.severity === 'error').length,
  }));
  const inputs = useMemo(() => {
    const trigger = triggerOf(definition)?.trigger;
    const schema = trigger && triggerSchema(trigger);
    return schema ? readButtonInputs(schema) : [];
  }, [definition]);
  return (
    <PanelFrame
      label={words.test}
      onClose={() => designer.open(null)}
      header={
        <div className="min-w-0 flex-1">
          <h2 className="text-md leading-[19px] font-semibold">{words.test}</h2>
          <p className="text-xs text-ink-3">{words.testText}</p>
        </div>
      }
    >
      <div className="grid min-h-0 flex-1 content-start gap-3.5 overflow-auto px-4 py-2">
        {errors > 0 && <Note tone="warn">{words.testHasProblems(errors)}</Note>}
        <Form inputs={inputs} isStarting={isStarting} onStart={onStart} />
      </div>
    </PanelFrame>
  );
}
