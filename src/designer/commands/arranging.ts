/** Commands that arrange steps: for the marked ones, or the one that the keyboard is at. */
import { branchesOf, findAction, isContainer } from '../../model/walk';
import { allAround, targetsOf } from '../arrange/targets';
import type { Designer, DesignerState } from '../store';
import { arrangingWords, type Towards, type WrapKind } from './arranging-words';
import { copySteps, cutSteps, duplicateSteps, pasteFromClipboard } from './clipboard';
import { type DesignerCommand, stepAt } from './command';
import { removeTargets } from './removing';

const hasTargets = (state: DesignerState) => targetsOf(state).length > 0;

const loadContainers = () => import('../arrange/containers');

async function wrapInto(designer: Designer, kind: WrapKind): Promise<void> {
  const { wrapTargets } = await loadContainers();
  wrapTargets(designer, kind);
}

async function unwrapTarget(designer: Designer): Promise<void> {
  const [step] = targetsOf(designer.store.getState());
  const { unwrapStep } = await loadContainers();
  if (step !== undefined) unwrapStep(designer, step);
}

function isFilledContainer(state: DesignerState): boolean {
  const [step, ...more] = targetsOf(state);
  if (step === undefined || more.length > 0) return false;
  const action = findAction(state.definition, step)?.action;
  return (
    action !== undefined &&
    isContainer(action) &&
    branchesOf(action).some(({ actions }) => Object.keys(actions).length > 0)
  );
}

const loadMoving = () => import('../arrange/moving');

const moving = (towards: Towards, icon: DesignerCommand['icon'], key: string): DesignerCommand => ({
  id: `move${towards}`,
  icon,
  keys: [`Alt+${key}`],
  label: () => arrangingWords.moveTowards(towards),
  allowed: hasTargets,
  run: (designer) => void loadMoving().then(({ moveTowards }) => moveTowards(designer, towards)),
});

const wrapping = (kind: WrapKind, icon: DesignerCommand['icon']): DesignerCommand => ({
  id: `wrap${kind}`,
  icon,
  keys: [],
  label: () => arrangingWords.wrapInto(kind),
  allowed: hasTargets,
  run: (designer) => void wrapInto(designer, kind),
});

export const arrangingCommands: readonly DesignerCommand[] = [
  {
    id: 'copy',
    icon: 'copy',
    keys: ['Mod+C'],
    keysOfBrowser: true,
    label: () => arrangingWords.copy,
    allowed: hasTargets,
    run: (designer) => void copySteps(designer),
  },
  {
    id: 'cut',
    icon: 'scissors',
    keys: ['Mod+X'],
    keysOfBrowser: true,
    label: () => arrangingWords.cut,
    allowed: hasTargets,
    run: (designer) => void cutSteps(designer),
  },
  {
    id: 'paste',
    icon: 'clipboard-paste',
    keys: ['Mod+V'],
    keysOfBrowser: true,
    label: () => arrangingWords.paste,
    allowed: () => true,
    run: (designer) => void pasteFromClipboard(designer, null),
  },
  {
    id: 'duplicate',
    icon: 'copy-plus',
    keys: ['Mod+D'],
    label: () => arrangingWords.duplicate,
    allowed: hasTargets,
    run: (designer) => void duplicateSteps(designer),
  },
  {
    id: 'markAll',
    icon: 'square-dashed',
    keys: ['Mod+A'],
    label: () => arrangingWords.markAll,
    allowed: ({ definition }) => Object.keys(definition.actions).length > 0,
    run(designer) {
      const state = designer.store.getState();
      designer.mark(allAround(state, stepAt(state)));
    },
  },
  {
    id: 'move',
    icon: 'move',
    keys: ['M'],
    label: () => arrangingWords.move,
    allowed: hasTargets,
    run: (designer) => designer.carry({ steps: targetsOf(designer.store.getState()), by: 'keys' }),
  },
  moving('Up', 'arrow-up', 'ArrowUp'),
  moving('Down', 'arrow-down', 'ArrowDown'),
  moving('Into', 'arrow-right', 'ArrowRight'),
  moving('Out', 'arrow-left', 'ArrowLeft'),
  wrapping('Scope', 'group'),
  wrapping('If', 'split'),
  wrapping('Foreach', 'repeat'),
  wrapping('Until', 'refresh-cw'),
  wrapping('Switch', 'list-checks'),
  {
    id: 'unwrap',
    icon: 'ungroup',
    keys: [],
    label: () => arrangingWords.unwrap,
    allowed: isFilledContainer,
    run: (designer) => void unwrapTarget(designer),
  },
  {
    id: 'delete',
    icon: 'trash-2',
    keys: ['Delete', 'Backspace'],
    label: (state) => arrangingWords.deleteTitle(Math.max(1, targetsOf(state).length)),
    allowed: hasTargets,
    run: removeTargets,
  },
];
