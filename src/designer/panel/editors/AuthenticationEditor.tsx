import type { JsonObject } from '../../../model/definition';
import { Select } from '../../../ui';
import type { EditorEntry, EditorProps } from './editor-props';
import { JsonText } from './JsonText';
import {
  type AuthenticationMember,
  type AuthenticationType,
  authenticationTypeNames,
  authenticationTypes,
  readAuthentication,
  withMember,
  withType,
  writeAuthentication,
} from './shapes/authentication-shape';
import { ValueInput } from './ValueInput';
import { words } from './words';

/** How a request signs in: its kind, and what that kind needs. */
function AuthenticationEditor({ field, value, onChange }: EditorProps) {
  const shape = readAuthentication(value) ?? { kind: 'unset' };
  const chosen = shape.kind === 'typed' ? shape.type : shape.kind;
  return (
    <div className="grid gap-2">
      <Select
        label={words.kindOf(field.title)}
        hideLabel
        choices={[
          { id: 'unset', label: words.noAuthentication },
          ...authenticationTypeNames.map((id) => ({ id, label: words.authentication(id) })),
          { id: 'connection', label: words.ofConnection },
        ]}
        value={chosen}
        onChange={(id) =>
          onChange(
            writeAuthentication(withType(shape, id as AuthenticationType | 'unset' | 'connection')),
          )
        }
      />
      {shape.kind === 'typed' && (
        <Members
          title={field.title}
          asked={authenticationTypes[shape.type]}
          members={shape.members}
          onChange={onChange}
        />
      )}
    </div>
  );
}

function Members(props: {
  readonly title: string;
  readonly asked: readonly AuthenticationMember[];
  readonly members: JsonObject;
  readonly onChange: EditorProps['onChange'];
}) {
  const { title, asked, members, onChange } = props;
  const known = new Set(['type', ...asked.map((one) => one.name)]);
  const others = Object.entries(members).filter(([name]) => !known.has(name));
  const hasSecret = asked.some((one) => one.isSecret);
  return (
    <div className="grid gap-2.5 border-l-2 border-line pl-3">
      {asked.map(({ name, required = false }) => (
        <ValueInput
          key={name}
          label={words.member(name)}
          required={required}
          type="string"
          value={members[name]}
          onChange={(next, typing) =>
            onChange(withMember(members, name, next === '' && !required ? undefined : next), typing)
          }
        />
      ))}
      {hasSecret && <p className="text-xs text-ink-3">{words.secretHint}</p>}
      {others.length > 0 && (
        <JsonText
          label={words.otherMembersOf(title)}
          value={Object.fromEntries(others)}
          onChange={(next, typing) => {
            const kept = Object.fromEntries(
              Object.entries(members).filter(([name]) => known.has(name)),
            );
            if (typeof next === 'object' && next !== null && !Array.isArray(next)) {
              onChange({ ...kept, ...next }, typing);
            }
          }}
        />
      )}
    </div>
  );
}

export const authenticationEditor: EditorEntry = {
  Editor: AuthenticationEditor,
  fits: (value) => readAuthentication(value) !== null,
};
