/** Texts of the outline. */
import { displayName } from '../step-name';

export const outlineWords = {
  title: 'Outline',
  tree: 'Steps of the flow',
  close: 'Close the outline',
  commands: (step: string) => `Commands for ${step}`,
  addFirst: 'Nothing here yet. Add a step',
  addInto: 'Add a step at the start',
  waits: (names: readonly string[]) =>
    names.length === 0
      ? 'at the start, beside others'
      : `after ${names.map(displayName).join(', ')}`,
  branch: (branch: string) => `${branch} branch`,
  keys: 'Letters find a step, + adds one, Alt with arrows moves it, Shift+F10 shows all commands.',
} as const;
