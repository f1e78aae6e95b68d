import type { FieldManifest } from '../../model/actions/manifest';
import type { Action, Trigger } from '../../model/definition';
import { IconButton } from '../../ui';
import { JsonText } from './editors/JsonText';
import { words } from './editors/words';
import { otherMembers } from './other-members';
import { useSetField } from './step-context';

interface OtherMembersProps {
  readonly step: Action | Trigger;
  readonly covered: readonly Pick<FieldManifest, 'path'>[];
}

/** What the step says beyond its form, as JSON that can be edited. */
export function OtherMembers({ step, covered }: OtherMembersProps) {
  const setField = useSetField();
  const members = otherMembers(step, covered);
  if (members.length === 0) return null;
  return (
    <section aria-label={words.otherMembers} className="grid gap-2.5 border-t border-line pt-2.5">
      <div>
        <h3 className="text-xs font-semibold">{words.otherMembers}</h3>
        <p className="text-xs text-ink-3">{words.otherMembersText}</p>
      </div>
      {members.map(({ path, value }) => {
        const name = path.slice(path[1] === 'parameters' ? 2 : 1).join(' › ') || path.join('');
        return (
          <div key={path.join('\n')}>
            <div className="mb-[3px] flex items-center">
              <span className="min-w-0 flex-1 truncate font-mono text-xs text-ink-2">{name}</span>
              <IconButton
                size="xs"
                icon="x"
                label={words.remove(name)}
                onPress={() => setField(path, undefined)}
              />
            </div>
            <JsonText
              label={name}
              value={value}
              onChange={(next, typing) => setField(path, next ?? '', typing)}
            />
          </div>
        );
      })}
    </section>
  );
}
