import { IconButton, Menu, MenuItem, MenuTrigger } from '../../ui';
import { useDesigner } from '../use-designer';
import { words } from '../words';
import { pickerWords } from './words';

/** What can be done with the trigger as a whole. */
export function TriggerMenu() {
  const designer = useDesigner();
  if (!designer.editable) return null;
  return (
    <MenuTrigger>
      <IconButton icon="ellipsis" size="sm" label={words.more} />
      <Menu placement="bottom end">
        <MenuItem
          icon="zap"
          label={pickerWords.changeTrigger}
          onAction={() => designer.open({ kind: 'trigger' })}
        />
      </Menu>
    </MenuTrigger>
  );
}
