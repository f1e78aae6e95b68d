import { Icon, Menu, MenuItem, MenuTrigger, PlainButton } from '../../ui';
import { useEnvironment } from './environment-context';
import { roleWords, words } from './words';

export function EnvironmentPicker() {
  const { environment, environments, choose } = useEnvironment();
  return (
    <MenuTrigger>
      <PlainButton
        aria-label={`${words.environment}: ${environment.name}`}
        className="flex h-[30px] min-w-0 items-center gap-[7px] rounded-sm px-2 transition-colors hover:bg-hover aria-expanded:bg-press max-sm:h-11"
      >
        <Icon name="layers" className="text-ink-3 max-sm:hidden" />
        <span className="truncate font-[550]">{environment.name}</span>
        <Icon name="chevrons-up-down" size={13} className="text-ink-3" />
      </PlainButton>
      <Menu
        aria-label={words.environment}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[environment.id]}
        onSelectionChange={(keys) => {
          const [id] = [...keys];
          if (id !== undefined) choose(String(id));
        }}
      >
        {environments.map((one) => (
          <MenuItem
            key={one.id}
            id={one.id}
            label={one.name}
            icon={one.isDefault ? 'house' : 'layers'}
            description={one.roles.map((role) => roleWords[role]).join(', ') || words.noRole}
          />
        ))}
      </Menu>
    </MenuTrigger>
  );
}
