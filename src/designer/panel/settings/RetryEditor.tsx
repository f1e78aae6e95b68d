import type { Json, JsonObject } from '../../../model/definition';
import { withoutMember } from '../../../model/edit/members';
import { isObject } from '../../../model/step';
import { Select } from '../../../ui';
import { retrySentence } from './retry-words';
import { DurationValue, NumberValue } from './SettingValue';
import type { SetSetting } from './use-setting';
import { useDialect } from './use-setting';
import { words } from './words';

interface RetryEditorProps {
  readonly label: string;
  readonly value: Json | undefined;
  readonly set: SetSetting;
  readonly error?: string | undefined;
}

const kinds = [
  { id: '', label: words.retryDefault },
  { id: 'none', label: words.retryNone },
  { id: 'fixed', label: words.retryFixed },
  { id: 'exponential', label: words.retryGrowing },
];

/** What is tried again, how often and how soon; said in a sentence as well. */
export function RetryEditor({ value, set, error }: RetryEditorProps) {
  const dialect = useDialect();
  const policy = isObject(value) ? value : {};
  const type = String(policy.type ?? '');
  const kind = type.toLowerCase() === 'default' ? '' : type.toLowerCase();
  const isKnown = kinds.some(({ id }) => id === kind);
  const member = (name: string) => ({
    value: policy[name],
    set: (next: Json | undefined, typing = false) =>
      set(
        next === undefined
          ? (withoutMember(policy, name) as JsonObject)
          : { ...policy, [name]: next },
        typing,
      ),
  });
  return (
    <div className="grid gap-2">
      <Select
        label={words.retryKind}
        hideLabel
        choices={isKnown ? kinds : [...kinds, { id: kind, label: words.retryStrange(type) }]}
        value={kind}
        onChange={(id) => set(chosen(policy, id, dialect.defaults.retry))}
      />
      {(kind === 'fixed' || kind === 'exponential') && (
        <div className="grid gap-2 border-l-2 border-line pl-3">
          <Part label={words.retryCount}>
            <NumberValue
              label={words.retryCount}
              range={dialect.limits.retryCount}
              {...member('count')}
            />
          </Part>
          <Part label={kind === 'fixed' ? words.retryInterval : words.retryFirst}>
            <DurationValue
              label={kind === 'fixed' ? words.retryInterval : words.retryFirst}
              {...member('interval')}
            />
          </Part>
          {kind === 'exponential' && (
            <>
              <Part label={words.retryMinimum}>
                <DurationValue label={words.retryMinimum} {...member('minimumInterval')} />
              </Part>
              <Part label={words.retryMaximum}>
                <DurationValue label={words.retryMaximum} {...member('maximumInterval')} />
              </Part>
            </>
          )}
        </div>
      )}
      {error !== undefined && <p className="text-xs text-bad">{error}</p>}
      <p className="text-xs text-ink-2">{retrySentence(policy, dialect)}</p>
    </div>
  );
}

function Part({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div>
      <p aria-hidden className="mb-1 text-xs font-medium text-ink-2">
        {label}
      </p>
      {children}
    </div>
  );
}

/** What a policy of another kind has no use for goes; what nobody here knows stays. */
function chosen(
  policy: JsonObject,
  type: string,
  usual: { readonly count: number; readonly interval: string },
): JsonObject | undefined {
  const { type: _type, count, interval, minimumInterval, maximumInterval, ...rest } = policy;
  const often = { count: count ?? usual.count, interval: interval ?? usual.interval };
  switch (type) {
    case '':
      return Object.keys(rest).length === 0 ? undefined : rest;
    case 'fixed':
      return { ...rest, type, ...often };
    case 'exponential':
      return {
        ...rest,
        type,
        ...often,
        ...(minimumInterval === undefined ? {} : { minimumInterval }),
        ...(maximumInterval === undefined ? {} : { maximumInterval }),
      };
    default:
      return { ...rest, type };
  }
}
