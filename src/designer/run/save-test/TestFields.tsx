import type { JudgedStep } from '../../../model/flow-test/judged-steps';
import { Checkbox, FieldStack, TextArea, TextField } from '../../../ui';
import { displayName } from '../../step-name';
import { saveTestWords as words } from './words';

export interface TestFacts {
  readonly name: string;
  readonly note: string;
  /** Steps whose values are checked. */
  readonly judged: ReadonlySet<string>;
}

/** What a person says of a test: what it is called, what it is for, and what it checks. */
export function TestFields({
  facts,
  onChange,
  steps,
  unsteady,
  error,
}: {
  readonly facts: TestFacts;
  readonly onChange: (facts: TestFacts) => void;
  readonly steps: readonly JudgedStep[];
  readonly unsteady: readonly string[];
  readonly error: string | undefined;
}) {
  const { name, note, judged } = facts;
  const withValues = steps.filter((one) => one.part !== null);
  const toggle = (step: string, isOn: boolean) => {
    const next = new Set(judged);
    if (isOn) next.add(step);
    else next.delete(step);
    onChange({ ...facts, judged: next });
  };
  return (
    <FieldStack>
      <TextField
        label={words.name}
        isRequired
        autoFocus
        value={name}
        onChange={(to) => onChange({ ...facts, name: to })}
        error={error}
      />
      <TextArea
        label={words.note}
        help={words.noteHelp}
        rows={2}
        value={note}
        onChange={(to) => onChange({ ...facts, note: to })}
      />
      <fieldset className="min-w-0">
        <legend className="text-xs font-medium text-ink-2">{words.judged}</legend>
        <p className="mt-0.5 mb-1.5 text-xs text-ink-3">
          {withValues.length > 0 ? words.judgedHelp : words.noValues}
        </p>
        {withValues.map((step) => (
          <Checkbox
            key={step.name}
            className="w-full"
            isSelected={judged.has(step.name)}
            onChange={(isOn) => toggle(step.name, isOn)}
          >
            <span className="min-w-0">
              {displayName(step.name)}{' '}
              <span className="text-xs text-ink-3">{partText(step, unsteady)}</span>
            </span>
          </Checkbox>
        ))}
      </fieldset>
    </FieldStack>
  );
}

function partText({ name, part }: JudgedStep, unsteady: readonly string[]): string {
  if (unsteady.includes(name)) return words.unsteady;
  return part === 'inputs' ? words.sends : words.gives;
}

/** What of the facts a service is told. */
export const testRequest = ({ name, note, judged }: TestFacts) => ({
  name: name.trim(),
  note: note.trim(),
  judged: [...judged],
});

export const judgedNow = (steps: readonly JudgedStep[]): ReadonlySet<string> =>
  new Set(steps.filter((one) => one.isJudged).map((one) => one.name));
