/**
 * What a person can do in the designer: one table for the command bar, menus, keys and the palette. A
 * command of this table usually gives an edit (model/edit/commands.ts) to the store.
 */
import type { Slot } from '../model/definition';
import { triggerOf } from '../model/walk';
import { noteCommands } from './canvas/notes/note-commands';
import { arrangingCommands } from './commands/arranging';
import { type DesignerCommand, slotAfter } from './commands/command';
import { flowCommands } from './commands/flow';
import { problemCommands } from './commands/problems';
import { stepCommands } from './commands/steps';
import { viewingCommands } from './commands/viewing';
import { goBack } from './commands/way-back';
import type { Designer } from './store';
import { words } from './words';

export const designerCommands: readonly DesignerCommand[] = [
  {
    id: 'undo',
    icon: 'undo-2',
    keys: ['Mod+Z'],
    label: ({ undoable }) => (undoable ? words.undo(words.command(undoable)) : words.nothingToUndo),
    allowed: ({ undoable }) => undoable !== null,
    run: (designer) => designer.undo(),
  },
  {
    id: 'redo',
    icon: 'redo-2',
    keys: ['Mod+Shift+Z', 'Mod+Y'],
    label: ({ redoable }) => (redoable ? words.redo(words.command(redoable)) : words.nothingToRedo),
    allowed: ({ redoable }) => redoable !== null,
    run: (designer) => designer.redo(),
  },
  {
    id: 'history',
    icon: 'history',
    keys: ['H'],
    label: () => words.history,
    allowed: () => true,
    run: (designer) => designer.open({ kind: 'history', tab: 'edits' }),
  },
  {
    id: 'versions',
    icon: 'tag',
    keys: ['Shift+H'],
    label: () => words.versions,
    allowed: () => true,
    run: (designer) => designer.open({ kind: 'history', tab: 'versions' }),
  },
  {
    id: 'publish',
    icon: 'send',
    keys: [],
    label: () => words.publishNamed,
    allowed: () => true,
    run: (designer) => designer.open({ kind: 'publish' }),
  },
  {
    id: 'add',
    icon: 'plus',
    keys: ['A'],
    label: () => words.addAfterThis,
    allowed: (state) => slotAfter(state, 'between') !== null,
    run: (designer) => openAdd(designer, 'between'),
  },
  {
    id: 'addParallel',
    icon: 'split',
    keys: ['Shift+A'],
    label: () => words.addBeside,
    allowed: (state) => slotAfter(state, 'parallel') !== null,
    run: (designer) => openAdd(designer, 'parallel'),
  },
  ...arrangingCommands,
  ...viewingCommands,
  ...stepCommands,
  ...problemCommands,
  ...flowCommands,
  ...noteCommands,
  {
    id: 'checker',
    icon: 'list-checks',
    keys: [],
    label: () => words.checker,
    allowed: () => true,
    run: (designer) => designer.open({ kind: 'problems' }),
  },
  {
    id: 'test',
    icon: 'flask-conical',
    keys: [],
    label: () => words.test,
    allowed: ({ definition }) => triggerOf(definition) !== undefined,
    run: (designer) => designer.open({ kind: 'test' }),
  },
  {
    id: 'code',
    icon: 'code',
    keys: ['J'],
    label: () => words.code,
    allowed: () => true,
    run: (designer) => designer.open({ kind: 'code' }),
  },
  {
    id: 'keys',
    icon: 'keyboard',
    keys: ['?'],
    label: () => words.keys,
    allowed: () => true,
    run: (designer) => designer.open({ kind: 'keys' }),
  },
  {
    id: 'close',
    icon: 'x',
    keys: ['Escape'],
    label: () => words.close,
    allowed: ({ panel, marked }) => panel !== null || marked.size > 0,
    run(designer) {
      if (goBack(designer)) return;
      if (designer.store.getState().panel?.kind === 'code') designer.open(null);
      else designer.select(null);
    },
  },
];

function openAdd(designer: Designer, mode: Slot['mode']): void {
  const slot = slotAfter(designer.store.getState(), mode);
  if (slot) designer.open({ kind: 'add', slot });
}

export function commandNamed(id: string): DesignerCommand {
  const command = designerCommands.find((one) => one.id === id);
  if (!command) throw new Error(`There is no command ${id}.`);
  return command;
}
