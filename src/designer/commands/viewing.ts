/** What changes how the flow is shown, and nothing in it. */
import { findAction, isContainer, places } from '../../model/walk';
import { openSearch } from '../find/asked';
import { findWords } from '../find/words';
import type { Designer, DesignerState } from '../store';
import { words } from '../words';
import { type DesignerCommand, stepAt } from './command';
import { viewingWords } from './viewing-words';

export const viewingCommands: readonly DesignerCommand[] = [
  {
    id: 'find',
    icon: 'search',
    keys: ['Mod+Shift+P'],
    whileWriting: true,
    label: () => findWords.find,
    allowed: () => true,
    run: (designer) => designer.find({}),
  },
  {
    id: 'replace',
    icon: 'pencil-line',
    keys: ['Mod+Shift+F'],
    whileWriting: true,
    label: () => findWords.replace,
    allowed: () => true,
    run: (designer) => openSearch(designer),
  },
  {
    id: 'outline',
    icon: 'list',
    keys: ['L'],
    label: ({ outline }) => (outline ? viewingWords.hideOutline : viewingWords.showOutline),
    allowed: () => true,
    run: (designer) => designer.showOutline(!designer.store.getState().outline),
  },
  {
    id: 'fold',
    icon: 'chevrons-up-down',
    keys: ['C'],
    label: () => words.foldCommand,
    allowed: (state) => containerAt(state) !== null,
    run(designer) {
      const step = containerAt(designer.store.getState());
      if (step !== null) designer.toggleCollapsed(step);
    },
  },
  {
    id: 'foldNested',
    icon: 'chevrons-up-down',
    keys: ['Shift+C'],
    label: () => viewingWords.foldNested,
    allowed: (state) => nestedContainers(state).length > 0,
    run: foldNested,
  },
  {
    id: 'foldAll',
    icon: 'chevrons-up-down',
    keys: ['['],
    label: () => viewingWords.foldAll,
    allowed: ({ definition }) => containersIn(definition).length > 0,
    run(designer) {
      designer.fold(new Set(containersIn(designer.store.getState().definition)));
    },
  },
  {
    id: 'unfoldAll',
    icon: 'chevrons-up-down',
    keys: [']'],
    label: () => viewingWords.unfoldAll,
    allowed: ({ collapsed }) => collapsed.size > 0,
    run: (designer) => designer.fold(new Set()),
  },
];

function containerAt(state: DesignerState): string | null {
  const place = findAction(state.definition, stepAt(state) ?? '');
  return place && isContainer(place.action) ? place.name : null;
}

function containersIn(definition: DesignerState['definition']): string[] {
  return [...places(definition)].flatMap(({ name, action }) => (isContainer(action) ? [name] : []));
}

/** The containers inside the one that the keyboard is at, at any depth. */
function nestedContainers(state: DesignerState): string[] {
  const outer = containerAt(state);
  if (outer === null) return [];
  return containersIn(state.definition).filter((name) =>
    findAction(state.definition, name)?.ancestors.includes(outer),
  );
}

/** Folds what is inside; opens it if it is folded already. */
function foldNested(designer: Designer): void {
  const state = designer.store.getState();
  const inner = nestedContainers(state);
  const opens = inner.every((name) => state.collapsed.has(name));
  const next = new Set(state.collapsed);
  for (const name of inner) {
    if (opens) next.delete(name);
    else next.add(name);
  }
  designer.fold(next);
}
