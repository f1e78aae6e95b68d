import { type ComponentType, useMemo, useState } from 'react';
import { type ButtonInput, readButtonInputs } from '../../model/button-inputs';
import type { Definition, JsonObject } from '../../model/definition';
import { triggerSchema } from '../../model/step';
import { triggerOf } from '../../model/walk';
import { useVersion } from '../../queries';
import { Note, SegmentedControl } from '../../ui';
import { parsedVersion } from '../compare/parsed-version';
import { useDesigner, useDesignerState } from '../use-designer';
import { words } from '../words';
import { useFlowId } from './environment';
import { PanelFrame } from './PanelFrame';
import { panelWords } from './words';

/** The form that starts a flow; the page has one and lends it. */
export type StartForm = ComponentType<{
  readonly inputs: readonly ButtonInput[];
  readonly isStarting: boolean;
  readonly onStart: (body: JsonObject) => void;
}>;

/** What is run: the draft as it stands, or what is published. */
export type TestSource = 'draft' | 'published';

export type StartTest = (body: JsonObject, source: TestSource, definition: Definition) => void;

interface TestPanelProps {
  readonly Form: StartForm;
  readonly isStarting: boolean;
  /** The version that is published; 0: none. */
  readonly published: number;
  readonly onStart: StartTest;
}

export function TestPanel({ Form, isStarting, published, onStart }: TestPanelProps) {
  const designer = useDesigner();
  const [source, setSource] = useState<TestSource>('draft');
  const { draft, errors } = useDesignerState((state) => ({
    draft: state.definition,
    errors: state.problems.filter((one) => one.severity === 'error').length,
  }));
  const version = usePublished(source === 'published' ? published : null);
  const definition = source === 'draft' ? draft : version;
  const inputs = useMemo(() => {
    const trigger = definition && triggerOf(definition)?.trigger;
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
          <p className="text-xs text-ink-3">
            {source === 'draft' ? words.testText : panelWords.testPublishedText(published)}
          </p>
        </div>
      }
    >
      <div className="grid min-h-0 flex-1 content-start gap-3.5 overflow-auto px-4 py-2">
        {published > 0 && (
          <SegmentedControl
            label={panelWords.testWhat}
            segments={[
              { id: 'draft', label: words.draft },
              { id: 'published', label: panelWords.testPublished(published) },
            ]}
            value={source}
            onChange={setSource}
            className="justify-self-start"
          />
        )}
        {source === 'draft' && errors > 0 && (
          <Note tone="warn">{panelWords.testHasProblems(errors)}</Note>
        )}
        {definition && (
          <Form
            key={source}
            inputs={inputs}
            isStarting={isStarting}
            onStart={(body) => onStart(body, source, definition)}
          />
        )}
      </div>
    </PanelFrame>
  );
}

/** What a version says; undefined until it is read. */
function usePublished(version: number | null): Definition | undefined {
  const { data } = useVersion(useFlowId(), version);
  const parsed = data && parsedVersion(data);
  return parsed?.ok ? parsed.definition : undefined;
}
