/** Commands for what belongs to the flow as a whole. */
import type { DesignerCommand } from './command';

const words = {
  parameters: 'Parameters and variables',
  connections: 'Connections of the flow',
} as const;

export const flowCommands: readonly DesignerCommand[] = [
  {
    id: 'flow',
    icon: 'variable',
    keys: ['V'],
    label: () => words.parameters,
    allowed: () => true,
    run: (designer) => designer.open({ kind: 'flow', tab: 'variables' }),
  },
  {
    id: 'connections',
    icon: 'plug',
    keys: [],
    label: () => words.connections,
    allowed: () => true,
    run: (designer) => designer.open({ kind: 'flow', tab: 'connections' }),
  },
];
