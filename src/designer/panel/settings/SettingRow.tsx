import type { ReactNode } from 'react';
import type { Problem } from '../../../model/check/problem';
import type { Action, Trigger } from '../../../model/definition';
import type { DialectFacts, Range } from '../../../model/dialect';
import { allows, type Setting, type SettingId } from '../../../model/settings/settings';
import { Badge, IconButton, Switch } from '../../../ui';
import { Fixes } from '../Fixes';
import { ExpressionList } from './ExpressionList';
import { PairsEditor } from './PairsEditor';
import { RetryEditor } from './RetryEditor';
import { DurationValue, NumberValue, TextValue } from './SettingValue';
import { SplitOnEditor } from './SplitOnEditor';
import { useDialect, useSetting } from './use-setting';
import { settingWords, words } from './words';

interface SettingRowProps {
  readonly setting: Setting;
  readonly step: Action | Trigger;
  readonly kind: 'action' | 'trigger';
  readonly problem: Problem | undefined;
}

/** One setting: what it is, its value, and its default. */
export function SettingRow({ setting, step, kind, problem }: SettingRowProps) {
  const dialect = useDialect();
  const { value, changed, set } = useSetting(setting, step);
  const { title, help, default: byDefault } = settingWords[setting.id];
  const usual = typeof byDefault === 'string' ? byDefault : byDefault(dialect);
  const isSwitch = setting.editor === 'switch';
  const common = { label: title, value, set, error: problem?.message };
  return (
    <fieldset aria-label={title} data-field={fieldOf(setting)} className="min-w-0 py-2.5">
      <div className="flex min-h-6 items-center gap-2">
        {isSwitch ? (
          <Switch label={title} isSelected={value === true} onChange={(on) => set(on)} />
        ) : (
          <h4 className="text-sm font-medium">{title}</h4>
        )}
        <span className="flex-1" />
        {changed && (
          <>
            <Badge tone="accent">{words.changed}</Badge>
            <IconButton
              icon="rotate-ccw"
              size="xs"
              label={words.reset(title)}
              onPress={() => set(undefined)}
            />
          </>
        )}
      </div>
      <p className="mt-px mb-1.5 text-xs text-ink-3">
        {[help, `${words.byDefault(usual)}.`].filter((one) => one !== '').join(' ')}
      </p>
      {!allows(setting, kind, step) && (
        <p className="mb-1.5 text-xs text-warn">{words.notOfThisType}</p>
      )}
      {!isSwitch && <Editor setting={setting} step={step} dialect={dialect} {...common} />}
      {problem && (
        <div className="mt-1.5 flex flex-wrap gap-1.5 empty:hidden">
          <Fixes problem={problem} />
        </div>
      )}
    </fieldset>
  );
}

/** Members from the step down to it, as problems name them. */
export function fieldOf({ written }: Setting): string {
  return written.kind === 'option' ? 'operationOptions' : written.path.join('/');
}

type EditorProps = Parameters<typeof TextValue>[0] &
  Pick<SettingRowProps, 'setting' | 'step'> & { dialect: DialectFacts };

function Editor({ setting, step, dialect, ...common }: EditorProps): ReactNode {
  switch (setting.editor) {
    case 'number':
      return <NumberValue {...common} range={rangeOf(setting.id, dialect)} />;
    case 'duration':
      return <DurationValue {...common} />;
    case 'expressions':
      return <ExpressionList {...common} />;
    case 'pairs':
      return <PairsEditor {...common} />;
    case 'splitOn':
      return <SplitOnEditor {...common} step={step as Trigger} />;
    case 'retry':
      return <RetryEditor {...common} />;
    default:
      return <TextValue {...common} />;
  }
}

const atLeastOne: Range = { min: 1, max: Number.MAX_SAFE_INTEGER };

function rangeOf(id: SettingId, { limits }: DialectFacts): Range {
  switch (id) {
    case 'rounds':
      return limits.foreachConcurrency;
    case 'triggerRuns':
      return limits.triggerConcurrency;
    case 'waitingRuns':
      return limits.waitingRuns;
    case 'untilCount':
      return limits.untilCount;
    default:
      return atLeastOne;
  }
}
