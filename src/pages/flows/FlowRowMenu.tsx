import { Fragment } from 'react';
import type { FlowSummary, FlowTab } from '../../queries';
import { IconButton, Menu, MenuItem, MenuSeparator, MenuTrigger } from '../../ui';
import { commandsFor, type RowCommandId } from './row-commands';
import { words } from './words';

export interface FlowRowMenuProps {
  readonly flow: FlowSummary;
  readonly tab: FlowTab;
  readonly onCommand: (id: RowCommandId, flow: FlowSummary) => void;
}

export function FlowRowMenu({ flow, tab, onCommand }: FlowRowMenuProps) {
  const commands = commandsFor(flow, tab);
  return (
    <MenuTrigger>
      <IconButton
        icon="ellipsis"
        label={words.commandsOf(flow.name)}
        size="sm"
        className="max-sm:size-11"
      />
      <Menu aria-label={words.commandsOf(flow.name)} placement="bottom end">
        {commands.map(({ id, label, icon, key, danger, divided }) => (
          <Fragment key={id}>
            {divided && <MenuSeparator />}
            <MenuItem
              id={id}
              icon={icon}
              label={label}
              danger={danger ?? false}
              {...(key && { keys: key === 'Delete' ? 'Del' : key })}
              onAction={() => onCommand(id, flow)}
            />
          </Fragment>
        ))}
      </Menu>
    </MenuTrigger>
  );
}
