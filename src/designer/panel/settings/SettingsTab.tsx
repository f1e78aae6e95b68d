import type { Problem } from '../../../model/check/problem';
import type { Action, Trigger } from '../../../model/definition';
import { settingsOf } from '../../../model/settings/read-write';
import type { SettingGroup } from '../../../model/settings/settings';
import { RunAfterForm } from './RunAfterForm';
import { fieldOf, SettingRow } from './SettingRow';
import { words } from './words';

interface SettingsTabProps {
  readonly step: Action | Trigger;
  readonly kind: 'action' | 'trigger';
  readonly problems: readonly Problem[];
}

const groups: readonly SettingGroup[] = ['general', 'networking', 'security', 'tracking', 'data'];

/** What the step's type allows, and what stands in the step all the same. */
export function SettingsTab({ step, kind, problems }: SettingsTabProps) {
  const all = settingsOf(kind, step);
  return (
    <div className="grid content-start gap-4">
      {kind === 'action' && (
        <Group title={words.runAfter}>
          <RunAfterForm action={step as Action} />
        </Group>
      )}
      {groups.map((group) => {
        const own = all.filter((one) => one.group === group);
        return (
          own.length > 0 && (
            <Group key={group} title={words.group(group)}>
              {own.map((setting) => (
                <SettingRow
                  key={setting.id}
                  setting={setting}
                  step={step}
                  kind={kind}
                  problem={problems.find(({ path }) => isAt(path, fieldOf(setting)))}
                />
              ))}
            </Group>
          )
        );
      })}
    </div>
  );
}

function Group({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <fieldset aria-label={title} className="min-w-0">
      <h3 className="border-b border-line pb-1 text-[11px] font-semibold tracking-wide text-ink-3 uppercase">
        {title}
      </h3>
      <div className="divide-y divide-line">{children}</div>
    </fieldset>
  );
}

/** A problem of the value, or of something in it. */
function isAt(path: readonly string[], field: string): boolean {
  const at = path.join('/');
  return field !== 'operationOptions' && (at === field || at.startsWith(`${field}/`));
}
