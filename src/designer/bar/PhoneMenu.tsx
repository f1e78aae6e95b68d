import { IconButton, Menu, MenuItem, MenuTrigger } from '../../ui';
import { commandNamed } from '../commands';
import { useDesigner, useDesignerState } from '../use-designer';
import { words } from '../words';
import { countProblems } from './count-problems';

/** What there is no room for in the bar of a phone. */
export function PhoneMenu() {
  const { errors } = useDesignerState(countProblems);
  return (
    <MenuTrigger>
      <IconButton icon="ellipsis" label={words.moreCommands(errors)} dot={errors > 0} />
      <Menu placement="bottom end">
        <CheckerItem />
        {commands.map((id) => (
          <CommandItem key={id} id={id} />
        ))}
      </Menu>
    </MenuTrigger>
  );
}

const commands = [
  'outline',
  'find',
  'replace',
  'redo',
  'history',
  'versions',
  'publish',
  'foldAll',
  'unfoldAll',
  'flow',
  'code',
  'breakpoint',
  'templates',
  'export',
] as const;

function CommandItem({ id }: { id: string }) {
  const designer = useDesigner();
  const { icon, label, allowed, run } = commandNamed(id);
  const shown = useDesignerState((state) => ({ label: label(state), allowed: allowed(state) }));
  return (
    shown.allowed && <MenuItem icon={icon} label={shown.label} onAction={() => run(designer)} />
  );
}

function CheckerItem() {
  const designer = useDesigner();
  const { errors, warnings } = useDesignerState(countProblems);
  const { icon, run } = commandNamed('checker');
  return (
    <MenuItem
      icon={icon}
      label={words.checkerCount(errors, warnings)}
      onAction={() => run(designer)}
    />
  );
}
