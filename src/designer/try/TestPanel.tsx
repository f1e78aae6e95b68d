import { type ComponentType, useMemo, useState } from 'react';
import type { ButtonInput } from '../../model/button-inputs';
import type { Definition, JsonObject } from '../../model/definition';
import { useVersion } from '../../queries';
import { Note, SegmentedControl } from '../../ui';
import { parsedVersion } from '../compare/parsed-version';
import { useFlowId } from '../panel/environment';
import { PanelFrame } from '../panel/PanelFrame';
import { useDesigner, useDesignerState } from '../use-designer';
import { words } from '../words';
import { ByHand } from './ByHand';
import { GivenResults } from './GivenResults';
import { OfRun } from './OfRun';
import { StopsSection } from './StopsSection';
import { startOf } from './start-of';
import { tryWords } from './words';

/** The form that starts a flow; the page has one and lends it. */
export type StartForm = ComponentType<{
  readonly inputs: readonly ButtonInput[];
  readonly isStarting: boolean;
  readonly onStart: (body: JsonObject) => void;
}>;

/** What is run: the draft as it stands, or what is published. */
export type TestSource = 'draft' | 'published';

/** What a test starts with: the body of the trigger, or the data of an earlier run. */
export type TestData = { readonly body: JsonObject } | { readonly dataOf: string };

export interface Test {
  readonly source: TestSource;
  /** That of the source, to show the run on. */
  readonly definition: Definition;
  readonly data: TestData;
  readonly pausesEverywhere: boolean;
}

export type StartTest = (test: Test) => void;

interface TestPanelProps {
  readonly Form: StartForm;
  readonly isStarting: boolean;
  /** The version that is published; 0: none. */
  readonly published: number;
  readonly onStart: StartTest;
}

type StartWith = 'byHand' | 'ofRun';

export function TestPanel({ Form, isStarting, published, onStart }: TestPanelProps) {
  const designer = useDesigner();
  const [source, setSource] = useState<TestSource>('draft');
  const [startWith, setStartWith] = useState<StartWith>('byHand');
  const [body, setBody] = useState<JsonObject | null>(null);
  const [pausesEverywhere, setPauses] = useState(false);
  const { draft, errors, connectors } = useDesignerState((state) => ({
    draft: state.definition,
    errors: state.problems.filter((one) => one.severity === 'error').length,
    connectors: state.connectors,
  }));
  const version = usePublished(source === 'published' ? published : null);
  const definition = source === 'draft' ? draft : version;
  const asked = useMemo(
    () => (definition ? startOf(definition, connectors) : null),
    [definition, connectors],
  );
  const start = (data: TestData) =>
    definition && onStart({ source, definition, data, pausesEverywhere });
  return (
    <PanelFrame
      label={words.test}
      onClose={() => designer.open(null)}
      header={
        <div className="min-w-0 flex-1">
          <h2 className="text-md leading-[19px] font-semibold">{words.test}</h2>
          <p className="text-xs text-ink-3">
            {source === 'draft' ? words.testText : tryWords.publishedText(published)}
          </p>
        </div>
      }
    >
      <div className="grid min-h-0 flex-1 content-start gap-3.5 overflow-auto px-4 py-2">
        {published > 0 && (
          <SegmentedControl
            label={tryWords.what}
            segments={[
              { id: 'draft', label: words.draft },
              { id: 'published', label: tryWords.published(published) },
            ]}
            value={source}
            onChange={setSource}
            className="justify-self-start"
          />
        )}
        {source === 'draft' && errors > 0 && (
          <Note tone="warn">{tryWords.hasProblems(errors)}</Note>
        )}
        <SegmentedControl
          label={tryWords.startWith}
          segments={[
            { id: 'byHand', label: tryWords.byHand },
            { id: 'ofRun', label: tryWords.ofRun },
          ]}
          value={startWith}
          onChange={setStartWith}
          className="justify-self-start"
        />
        {asked && startWith === 'byHand' && (
          <ByHand
            key={source}
            asked={asked}
            body={body}
            Form={Form}
            isStarting={isStarting}
            onStart={(given) => start({ body: given })}
          />
        )}
        {startWith === 'ofRun' && (
          <OfRun
            isStarting={isStarting}
            onStart={(dataOf) => start({ dataOf })}
            onEdit={(given) => {
              setBody(given);
              setStartWith('byHand');
            }}
          />
        )}
        <GivenResults />
        <StopsSection pausesEverywhere={pausesEverywhere} onPausesEverywhere={setPauses} />
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
