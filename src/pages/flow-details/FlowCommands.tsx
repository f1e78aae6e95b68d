import type { FlowDetails, FlowOperation, FlowSummary } from '../../queries';
import { Button, CommandBar, CommandSeparator, type GlyphName } from '../../ui';
import type { RowCommandId } from '../flows/row-commands';
import { words } from './words';

interface Command {
  readonly id: RowCommandId;
  readonly label: string;
  readonly icon: GlyphName;
  readonly needs: FlowOperation;
  readonly fits?: (flow: FlowSummary) => boolean;
}

const sharing: readonly Command[] = [
  { id: 'share', label: words.share, icon: 'user-round-plus', needs: 'addOwner' },
  { id: 'saveAs', label: words.saveAs, icon: 'copy', needs: 'saveAs' },
  { id: 'sendCopy', label: words.sendCopy, icon: 'send', needs: 'sendCopy' },
];

const standing: readonly Command[] = [
  {
    id: 'turnOff',
    label: words.turnOff,
    icon: 'power',
    needs: 'StopFlow',
    fits: (flow) => flow.state === 'Started',
  },
  {
    id: 'turnOn',
    label: words.turnOn,
    icon: 'power',
    needs: 'StartFlow',
    fits: (flow) => flow.state !== 'Started',
  },
  { id: 'remove', label: words.remove, icon: 'trash-2', needs: 'DeleteFlow' },
];

export interface FlowCommandsProps {
  readonly details: FlowDetails;
  readonly onCommand: (id: RowCommandId, flow: FlowSummary) => void;
}

/** What this person may do with the flow; what they may not is not there. */
export function FlowCommands({ details, onCommand }: FlowCommandsProps) {
  const { flow, can } = details;
  const fitting = (commands: readonly Command[]) =>
    commands.filter(({ needs, fits }) => can[needs] && (fits?.(flow) ?? true));
  const groups = [fitting(sharing), fitting(standing)].filter((group) => group.length > 0);
  if (groups.length === 0) return <div className="h-3.5" />;
  return (
    <CommandBar label={words.commands}>
      {groups.map((group, index) => [
        index > 0 && <CommandSeparator key={`before-${group[0]?.id}`} />,
        ...group.map(({ id, label, icon }) => (
          <Button key={id} variant="quiet" icon={icon} onPress={() => onCommand(id, flow)}>
            {label}
          </Button>
        )),
      ])}
    </CommandBar>
  );
}
