import type { Action, RunAfter } from '../../../model/definition';
import { withoutMember } from '../../../model/edit/members';
import {
  possiblePredecessors,
  presetOf,
  presets,
  type RunAfterPreset,
  withPreset,
  withStatus,
} from '../../../model/run-after/predecessors';
import { outcomes, type StepOutcome, waitsOf } from '../../../model/run-after/truth-table';
import { findAction } from '../../../model/walk';
import { Checkbox, Icon, IconButton, Select, Tooltip } from '../../../ui';
import { displayName } from '../../step-name';
import { useDesigner, useDesignerState } from '../../use-designer';
import { useStepName } from '../step-context';
import { runAfterSentence } from './run-after-words';
import { TruthTable } from './TruthTable';
import { words } from './words';

/** Which steps come before, how they must have ended, and what that means. */
export function RunAfterForm({ action }: { action: Action }) {
  const designer = useDesigner();
  const name = useStepName();
  const definition = useDesignerState((state) => state.definition);
  const runAfter = action.runAfter ?? {};
  const waits = waitsOf(runAfter);
  const others = possiblePredecessors(definition, name).filter(
    (one) => !Object.hasOwn(runAfter, one),
  );
  const set = (value: RunAfter) =>
    designer.dispatch({ name: 'setMember', args: { step: name, member: 'runAfter', value } });
  const container = findAction(definition, name)?.graph.container ?? null;
  return (
    <div data-field="runAfter" className="grid gap-2.5 py-2.5">
      {waits.length > 0 && <Presets runAfter={runAfter} onChange={set} />}
      {waits.map(({ step, statuses }) => (
        <Predecessor
          key={step}
          step={step}
          statuses={statuses}
          onToggle={(status, on) => set(withStatus(runAfter, step, status, on))}
          onRemove={() => set(withoutMember(runAfter, step))}
        />
      ))}
      {waits.length === 0 && others.length === 0 && (
        <p className="text-xs text-ink-2">
          {container === null ? words.firstOfFlow : words.firstOfBranch(displayName(container))}
        </p>
      )}
      {others.length > 0 && (
        <Select
          label={words.waitFor}
          hideLabel={false}
          placeholder={words.chooseStep}
          choices={others.map((id) => ({ id, label: displayName(id) }))}
          value={null}
          onChange={(step) => set({ ...runAfter, [step]: ['Succeeded'] })}
        />
      )}
      {(waits.length > 0 || others.length > 0) && (
        <p aria-live="polite" className="flex items-start gap-1.5 text-xs text-ink-2">
          <Icon name="info" size={14} className="mt-px" />
          {runAfterSentence(waits)}
        </p>
      )}
      {waits.length > 0 && <TruthTable waits={waits} />}
    </div>
  );
}

interface PresetsProps {
  readonly runAfter: RunAfter;
  readonly onChange: (runAfter: RunAfter) => void;
}

function Presets({ runAfter, onChange }: PresetsProps) {
  const current = presetOf(runAfter);
  return (
    <fieldset className="flex flex-wrap gap-1.5">
      <legend className="mb-1.5 text-xs font-medium text-ink-2">{words.presets}</legend>
      {(Object.keys(presets) as RunAfterPreset[]).map((preset) => (
        <button
          key={preset}
          type="button"
          aria-pressed={preset === current}
          className="h-7 rounded-full border border-line-strong px-3 text-xs font-medium text-ink-2 hover:bg-hover aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:text-accent-ink"
          onClick={() => onChange(withPreset(runAfter, preset))}
        >
          {words.preset[preset]}
        </button>
      ))}
    </fieldset>
  );
}

interface PredecessorProps {
  readonly step: string;
  readonly statuses: readonly StepOutcome[];
  readonly onToggle: (status: StepOutcome, on: boolean) => void;
  readonly onRemove: () => void;
}

function Predecessor({ step, statuses, onToggle, onRemove }: PredecessorProps) {
  const title = displayName(step);
  return (
    <fieldset className="rounded-md border border-line px-2.5 pt-1.5 pb-2">
      <legend className="sr-only">{words.endings(title)}</legend>
      <div className="flex items-center gap-2">
        <span aria-hidden className="min-w-0 flex-1 truncate text-sm font-medium">
          {title}
        </span>
        <IconButton icon="x" size="xs" label={words.noLonger(title)} onPress={onRemove} />
      </div>
      <div className="grid grid-cols-2 gap-x-3">
        {outcomes.map((outcome) => {
          const isLast = statuses.length === 1 && statuses[0] === outcome;
          const box = (
            <Checkbox
              key={outcome}
              isSelected={statuses.includes(outcome)}
              isReadOnly={isLast}
              onChange={(on) => onToggle(outcome, on)}
            >
              {words.outcomeTitle(outcome)}
            </Checkbox>
          );
          return isLast ? (
            <Tooltip key={outcome} text={words.lastStatus}>
              {box}
            </Tooltip>
          ) : (
            box
          );
        })}
      </div>
    </fieldset>
  );
}
