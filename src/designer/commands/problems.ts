/** Going from problem to problem: the step opens at the field that is meant. */
import type { Problem } from '../../model/check/problem';
import { findStep } from '../../model/edit/place';
import { announce } from '../../ui';
import { displayName } from '../step-name';
import type { Designer, DesignerState } from '../store';
import type { DesignerCommand } from './command';
import { openStepAt, placeAt } from './steps';

const words = {
  next: 'Next problem',
  previous: 'Previous problem',
  problem: (number: number, all: number, step: string, message: string) =>
    `Problem ${number} of ${all}. ${step}: ${message}`,
} as const;

/** False: it belongs to no step. */
export function goToProblem(designer: Designer, { step, path, code }: Problem): boolean {
  const { definition } = designer.store.getState();
  if (step === null || !findStep(definition, step)) return false;
  if (code.startsWith('name')) openStepAt(designer, step, { kind: 'name' });
  else openStepAt(designer, step, placeAt(path));
  return true;
}

function move(designer: Designer, by: 1 | -1): void {
  const state = designer.store.getState();
  const all = state.problems.filter(
    ({ step }) => step !== null && findStep(state.definition, step),
  );
  if (all.length === 0) {
    designer.open({ kind: 'problems' });
    return;
  }
  const at = all.findIndex((one) => isOpen(one, state));
  const start = at === -1 && by === -1 ? 0 : at;
  const index = (start + by + all.length) % all.length;
  const problem = all[index];
  if (!problem) return;
  goToProblem(designer, problem);
  const step = displayName(problem.step ?? '');
  announce(words.problem(index + 1, all.length, step, problem.message));
}

function isOpen({ step, path, code }: Problem, { selection, panel }: DesignerState): boolean {
  if (step !== selection || panel?.kind !== 'step') return false;
  if (panel.at?.kind === 'name') return code.startsWith('name');
  if (panel.at?.kind === 'note') return path[0] === 'description';
  return panel.at?.kind === 'field' && panel.at.path.join('/') === path.join('/');
}

const hasProblems = ({ problems }: DesignerState) => problems.length > 0;

export const problemCommands: readonly DesignerCommand[] = [
  {
    id: 'nextProblem',
    icon: 'arrow-down',
    keys: ['F8'],
    label: () => words.next,
    allowed: hasProblems,
    run: (designer) => move(designer, 1),
  },
  {
    id: 'previousProblem',
    icon: 'arrow-up',
    keys: ['Shift+F8'],
    label: () => words.previous,
    allowed: hasProblems,
    run: (designer) => move(designer, -1),
  },
];
