import { Button, IconButton, Menu, MenuItem, MenuTrigger } from '../../ui';
import { useDesigner } from '../use-designer';
import { words } from '../words';
import { pickerWords } from './words';

/** Where somebody looks for it who wants the flow to start another way. */
export function TriggerFoot() {
  const designer = useDesigner();
  if (!designer.editable) return null;
  return (
    <>
      <span className="flex-1 truncate text-ink-3">{pickerWords.startsOtherwise}</span>
      <Button size="sm" variant="quiet" onPress={() => designer.open({ kind: 'trigger' })}>
        {pickerWords.changeTrigger}
      </Button>
    </>
  );
}

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
