import type { Person } from '../../model/principal';
import { usePeople, useSession } from '../../queries';
import { Avatar, announce, Icon, Menu, MenuItem, MenuTrigger, PlainButton } from '../../ui';
import { useActor } from './actor-context';
import { useEnvironment } from './environment-context';
import { roleWords, words } from './words';

/** Who this tab acts as, and everybody else one can act as. It does not pretend to be a sign-in. */
export function ActAsMenu() {
  const { actorId, switchActor } = useActor();
  const session = useSession();
  const people = usePeople();
  const role = useRoleWord();
  const me = session.data?.actor;
  if (!me) return null;
  const choose = (person: Person) => {
    switchActor(person.id);
    announce(words.nowActingAs(person.name));
  };
  return (
    <MenuTrigger>
      <PlainButton
        aria-label={words.actAsMenu(me.name)}
        className="flex items-center gap-2 rounded-sm px-1.5 py-1 text-left transition-colors hover:bg-hover aria-expanded:bg-press max-sm:size-11 max-sm:justify-center max-sm:p-0"
      >
        <Avatar id={me.id} name={me.name} />
        <span className="max-md:hidden">
          <b className="block text-xs leading-[14px]">{me.name}</b>
          <span className="block text-[10.5px] leading-[13px] font-normal text-ink-3">{role}</span>
        </span>
        <Icon name="chevron-down" size={13} className="text-ink-3 max-md:hidden" />
      </PlainButton>
      <Menu
        aria-label={words.actAs}
        placement="bottom end"
        className="w-75"
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[actorId]}
        onSelectionChange={(keys) => {
          const chosen = people.data?.find((one) => new Set(keys).has(one.id));
          if (chosen && chosen.id !== actorId) choose(chosen);
        }}
        foot={
          <p className="flex max-w-75 gap-2 border-t border-line px-3 py-2.5 text-xs text-ink-2">
            <Icon name="info" size={14} className="mt-px text-ink-3" />
            {words.honest}
          </p>
        }
      >
        {(people.data ?? []).map((person) => (
          <MenuItem
            key={person.id}
            id={person.id}
            label={person.name}
            description={describe(person)}
            leading={<Avatar id={person.id} name={person.name} />}
          />
        ))}
      </Menu>
    </MenuTrigger>
  );
}

function describe(person: Person): string {
  const parts = [person.title, person.guest ? (person.company ?? words.guest) : undefined];
  return parts.filter(Boolean).join(' · ') || person.mail;
}

/** The highest role in the environment that is open. */
function useRoleWord(): string {
  const { environment } = useEnvironment();
  const highest = (['admin', 'maker', 'basic'] as const).find((role) =>
    environment.roles.includes(role),
  );
  return highest ? roleWords[highest] : words.noRole;
}
