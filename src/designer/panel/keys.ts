/** Keys that belong to a place and not to a command of the table (commands.ts). */
export interface KeyLine {
  /** Chords as `ui` writes them; several do the same. */
  readonly keys: readonly string[];
  readonly text: string;
}

export const keysWords = {
  title: 'Keyboard',
  commands: 'Commands',
  canvas: 'On the canvas',
  fields: 'In a field',
  held: 'While a test is paused',
} as const;

export const canvasKeys: readonly KeyLine[] = [
  { keys: ['↑', '↓'], text: 'To the step before or after' },
  { keys: ['←', '→'], text: 'To the step beside' },
  { keys: ['Home', 'End'], text: 'To the first or the last step' },
  { keys: ['Enter', 'Space'], text: 'Open the step' },
  { keys: ['Shift+↑', 'Shift+↓'], text: 'Mark steps on the way' },
  { keys: ['Shift+F10'], text: 'Open the menu of a step or a +' },
  { keys: ['F'], text: 'Show the whole flow' },
  { keys: ['+', '-'], text: 'Zoom in or out' },
  { keys: ['0'], text: 'Show it at full size' },
  { keys: ['Mod+K'], text: 'Search pages, steps and commands' },
];

export const heldKeys: readonly KeyLine[] = [
  { keys: ['F10'], text: 'Run the step and pause before the next' },
  { keys: ['F8'], text: 'Go on to the next breakpoint' },
];

export const fieldKeys: readonly KeyLine[] = [
  { keys: ['/', 'Alt+/'], text: 'Insert a value of an earlier step' },
  { keys: ['Mod+Enter'], text: 'Take the expression over' },
  { keys: ['Mod+.'], text: 'Fix what is marked' },
  { keys: ['Shift+Alt+F'], text: 'Format the expression' },
  { keys: ['Mod+Space'], text: 'Complete what is typed' },
];
