/** Commands for what belongs to the flow as a whole. */
import type { DesignerCommand } from './command';

const words = {
  parameters: 'Parameters and variables',
  connections: 'Connections of the flow',
  templates: 'Templates',
  export: 'Export as a picture or a document',
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
  {
    id: 'templates',
    icon: 'copy-plus',
    keys: [],
    label: () => words.templates,
    allowed: () => true,
    run: (designer) => designer.open({ kind: 'templates' }),
  },
  {
    id: 'export',
    icon: 'download',
    keys: [],
    label: () => words.export,
    allowed: () => true,
    run: (designer) => designer.open({ kind: 'export' }),
  },
];
