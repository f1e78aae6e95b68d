/** Texts of the templates. */
import type { FlowKind } from '../../model/flow';

const kinds: Readonly<Record<FlowKind, string>> = {
  instant: 'By hand',
  scheduled: 'On a schedule',
  automated: 'By an event or a request',
};

export const templateWords = {
  title: 'Templates',
  lead: 'Flows to begin with. Each runs as it stands.',
  search: 'Search the templates',
  kind: 'Starts',
  anyKind: 'In any way',
  kindOf: (kind: FlowKind) => kinds[kind],
  uses: 'Uses',
  anySteps: 'Any steps',
  none: 'No template has all of this.',
  steps: (count: number) => (count === 1 ? '1 step' : `${count} steps`),
  open: 'As a new flow',
  addHere: 'Add its steps here',
  addHereHelp: 'After the step that is chosen, or at the end. You see first what would be renamed.',
  opened: (name: string) => `“${name}” is a flow of its own now`,
} as const;
