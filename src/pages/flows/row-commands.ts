/** What one can do with a flow in a list: one table for the menu, its keys and the handlers. */
import type { FlowSummary, FlowTab } from '../../queries';
import type { GlyphName } from '../../ui';
import { words } from './words';

export type RowCommandId =
  | 'edit'
  | 'run'
  | 'history'
  | 'share'
  | 'rename'
  | 'saveAs'
  | 'sendCopy'
  | 'turnOn'
  | 'turnOff'
  | 'remove'
  | 'restore';

export interface RowCommand {
  readonly id: RowCommandId;
  readonly label: string;
  readonly icon: GlyphName;
  /** As the key event names it. */
  readonly key?: string;
  readonly danger?: boolean;
  /** A line above it in the menu. */
  readonly divided?: boolean;
  readonly fits: (flow: FlowSummary, tab: FlowTab) => boolean;
}

const owned = (_flow: FlowSummary, tab: FlowTab) => tab === 'mine' || tab === 'team';
const here = (_flow: FlowSummary, tab: FlowTab) => tab !== 'deleted';

export const rowCommands: readonly RowCommand[] = [
  { id: 'edit', label: words.edit, icon: 'pencil-line', key: 'E', fits: owned },
  {
    id: 'run',
    label: words.run,
    icon: 'play',
    key: 'R',
    fits: (flow, tab) => here(flow, tab) && flow.kind === 'instant' && flow.state === 'Started',
  },
  { id: 'history', label: words.history, icon: 'history', key: 'H', fits: owned },
  {
    id: 'share',
    label: words.share,
    icon: 'user-round-plus',
    key: 'S',
    divided: true,
    fits: owned,
  },
  { id: 'rename', label: words.rename, icon: 'type', key: 'F2', fits: owned },
  { id: 'saveAs', label: words.saveAs, icon: 'copy', key: 'C', fits: owned },
  { id: 'sendCopy', label: words.sendCopy, icon: 'send', fits: owned },
  {
    id: 'turnOff',
    label: words.turnOff,
    icon: 'power',
    divided: true,
    fits: (flow, tab) => owned(flow, tab) && flow.state === 'Started',
  },
  {
    id: 'turnOn',
    label: words.turnOn,
    icon: 'power',
    divided: true,
    fits: (flow, tab) => owned(flow, tab) && flow.state !== 'Started',
  },
  {
    id: 'remove',
    label: words.remove,
    icon: 'trash-2',
    key: 'Delete',
    danger: true,
    fits: owned,
  },
  {
    id: 'restore',
    label: words.restore,
    icon: 'undo-2',
    key: 'R',
    fits: (_flow, tab) => tab === 'deleted',
  },
];

export function commandsFor(flow: FlowSummary, tab: FlowTab): readonly RowCommand[] {
  return rowCommands.filter((command) => command.fits(flow, tab));
}

/** The command of a key that was pressed on a row. */
export function commandOfKey(key: string, flow: FlowSummary, tab: FlowTab): RowCommand | undefined {
  return commandsFor(flow, tab).find((command) => command.key?.toLowerCase() === key.toLowerCase());
}
