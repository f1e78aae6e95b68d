import { useEffect, useState } from 'react';
import { lowerCase, outlineOf } from '../../../model/check/outline';
import type { Definition } from '../../../model/definition';
import type { ActionRecord } from '../../../model/run/events';
import { bodyOf } from '../../../model/run/forget';
import type { RunFollower } from '../../../queries';
import { Button, Checkbox, Note, Skeleton, Status } from '../../../ui';
import { statusLook } from '../../run-status';
import { displayName } from '../../step-name';
import { useDesignerState } from '../../use-designer';
import { words as designerWords } from '../../words';
import { runWords } from '../words';
import { pathText, type ValueDifference, valueDifferences } from './value-differences';
import { roundsWords } from './words';

interface CompareRoundsProps {
  readonly loop: string;
  readonly repetition: string;
  readonly pair: readonly [number, number];
  readonly follower: RunFollower;
  readonly onBack: () => void;
}

type Records = ReadonlyMap<string, ActionRecord>;

/** Two rounds side by side: what each step was given and gave, and where that differs. */
export function CompareRounds(props: CompareRoundsProps) {
  const { loop, pair, onBack } = props;
  const definition = useDesignerState((state) => state.definition);
  const [onlyDifferences, setOnly] = useState(true);
  const records = useBoth(props);
  const steps = bodyNames(definition, loop);
  return (
    <div className="flex min-h-0 flex-1 flex-col gap-2.5">
      <div className="flex flex-wrap items-center gap-3">
        <Button size="sm" icon="arrow-left" onPress={onBack} autoFocus>
          {roundsWords.backToTable}
        </Button>
        <h3 className="flex-1 text-xs font-medium text-ink-2">
          {roundsWords.comparing(pair[0] + 1, pair[1] + 1)}
        </h3>
        <Checkbox isSelected={onlyDifferences} onChange={setOnly} className="text-xs">
          {roundsWords.onlyDifferences}
        </Checkbox>
      </div>
      <section
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        aria-label={roundsWords.comparing(pair[0] + 1, pair[1] + 1)}
        className="min-h-0 flex-1 overflow-auto"
      >
        {records === null ? (
          <Skeleton lines={6} />
        ) : (
          <Steps steps={steps} records={records} pair={pair} onlyDifferences={onlyDifferences} />
        )}
      </section>
    </div>
  );
}

function useBoth({ loop, repetition, pair, follower }: CompareRoundsProps) {
  const [records, setRecords] = useState<readonly [Records, Records] | null>(null);
  const [first, second] = pair;
  useEffect(() => {
    let isCurrent = true;
    const read = (index: number) =>
      follower.recordsOf({ loop: { action: loop, repetition }, index });
    Promise.all([read(first), read(second)])
      .then((both) => {
        if (isCurrent) setRecords(both);
      })
      // Whoever follows the journal says why it cannot be read.
      .catch(() => {});
    return () => {
      isCurrent = false;
    };
  }, [loop, repetition, first, second, follower]);
  return records;
}

function bodyNames(definition: Definition, loop: string): readonly string[] {
  const step = outlineOf(definition).byName.get(lowerCase(loop));
  return step ? bodyOf(definition, step).map((one) => one.name) : [];
}

function Steps(props: {
  readonly steps: readonly string[];
  readonly records: readonly [Records, Records];
  readonly pair: readonly [number, number];
  readonly onlyDifferences: boolean;
}) {
  const { steps, records, pair, onlyDifferences } = props;
  const compared = steps
    .map((name) => comparedStep(name, records[0].get(name), records[1].get(name)))
    .filter((step) => step.isThere && !(onlyDifferences && step.isSame));
  if (compared.length === 0) {
    const isEmpty = records[0].size + records[1].size === 0;
    return <Note>{isEmpty ? roundsWords.nothingInside : roundsWords.noDifference}</Note>;
  }
  return (
    <ol className="grid gap-3.5">
      {compared.map((step) => (
        <ComparedStep key={step.name} step={step} pair={pair} />
      ))}
    </ol>
  );
}

function comparedStep(name: string, first: ActionRecord | undefined, second: typeof first) {
  const inputs = valueDifferences(first?.inputs, second?.inputs);
  const outputs = valueDifferences(first?.outputs, second?.outputs);
  const says = (record: typeof first) => `${record?.status} ${record?.error?.message ?? ''}`;
  return {
    name,
    first,
    second,
    inputs,
    outputs,
    isThere: first !== undefined || second !== undefined,
    isSame: says(first) === says(second) && inputs.length + outputs.length === 0,
  };
}

type Compared = ReturnType<typeof comparedStep>;

function ComparedStep({ step, pair }: { step: Compared; pair: readonly [number, number] }) {
  const { name, first, second, inputs, outputs, isSame } = step;
  return (
    <li className="rounded-lg border border-line">
      <h4 className="border-b border-line px-3 py-1.5 text-xs font-semibold">
        {displayName(name)}
      </h4>
      <div className="grid grid-cols-2 divide-x divide-line">
        {[first, second].map((record, at) => (
          <div key={pair[at]} className="min-w-0 px-3 py-1.5 text-xs">
            <span className="text-ink-3">{roundsWords.round((pair[at] ?? 0) + 1)}</span>
            <Outcome record={record} />
          </div>
        ))}
      </div>
      {isSame && <p className="px-3 pb-1.5 text-xs text-ink-3">{roundsWords.same}</p>}
      <Differences title={designerWords.inputs} differences={inputs} />
      <Differences title={designerWords.outputs} differences={outputs} />
    </li>
  );
}

function Outcome({ record }: { record: ActionRecord | undefined }) {
  if (!record) return <p>{roundsWords.notRun}</p>;
  const { status, error, secured = [] } = record;
  return (
    <div className="grid gap-1 pt-0.5">
      <Status {...statusLook(status)} />
      {error && <p className="wrap-anywhere text-ink-2">{`${error.code}: ${error.message}`}</p>}
      {secured.includes('inputs') && <p className="text-ink-3">{runWords.hiddenInputs}</p>}
      {secured.includes('outputs') && <p className="text-ink-3">{runWords.hiddenOutputs}</p>}
    </div>
  );
}

function Differences(props: { title: string; differences: readonly ValueDifference[] }) {
  const { title, differences } = props;
  if (differences.length === 0) return null;
  return (
    <section className="border-t border-line px-3 py-1.5">
      <h5 className="text-xs font-medium text-ink-2">{title}</h5>
      <dl className="grid gap-1.5 pt-1 font-mono text-[11.5px] leading-[17px]">
        {differences.map(({ path, first, second }) => (
          <div key={path.join('\n')}>
            {path.length > 0 && <dt className="font-sans text-xs text-ink-3">{pathText(path)}</dt>}
            <dd className="grid grid-cols-2 gap-3">
              <Side text={first} />
              <Side text={second} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

const longest = 2000;

function Side({ text }: { text: string | undefined }) {
  if (text === undefined) return <span className="text-ink-3">–</span>;
  return (
    <mark className="max-h-[120px] overflow-auto rounded-xs bg-warn-soft px-1 wrap-anywhere whitespace-pre-wrap text-ink">
      {text.length > longest ? `${text.slice(0, longest)}…` : text}
    </mark>
  );
}
