/** Commands for the step at hand that change how it runs, what it is called, and what is said of it. */
import { findStep } from '../../model/edit/place';
import { isSwitchedOff } from '../../model/static-result';
import { findAction } from '../../model/walk';
import type { WayBack } from '../open-panel';
import type { StepPlace } from '../step-place';
import type { Designer, DesignerState } from '../store';
import { setBreakpoint } from '../try/trial';
import { openUses } from '../usage/open-uses';
import type { DesignerCommand } from './command';

/** Also for cards and panels. */
export const stepWords = {
  whereUsed: 'Where used',
  off: 'Off',
  note: 'Note',
  stop: 'Breakpoint',
  paused: 'Paused',
  kept: 'Kept from the earlier run',
} as const;

const words = {
  rename: 'Rename the step',
  note: 'Note on the step',
  switchOff: 'Switch the step off',
  switchOn: 'Switch the step on',
  settings: 'Settings of the step',
  stop: 'Set a breakpoint',
  goThrough: 'Remove the breakpoint',
} as const;

const stepAt = ({ focus, selection }: DesignerState) => focus ?? selection;

const isStep = (state: DesignerState) =>
  findStep(state.definition, stepAt(state) ?? '') !== undefined;

/** Opens the step's panel at a place of it; `back`: what Escape brings back. */
export function openStepAt(designer: Designer, step: string, at: StepPlace, back?: WayBack): void {
  designer.select(step);
  designer.open({ kind: 'step', at, ...(back ? { back } : {}) });
}

/** Where a member of a step is edited. */
export function placeAt(path: readonly string[]): StepPlace {
  return path[0] === 'description' ? { kind: 'note' } : { kind: 'field', path };
}

export function isOff({ definition }: DesignerState, step: string): boolean {
  const action = findAction(definition, step)?.action;
  return action !== undefined && isSwitchedOff(action, definition);
}

export function toggleOff(designer: Designer, step: string): void {
  const on = !isOff(designer.store.getState(), step);
  designer.dispatch({ name: 'setStaticResult', args: { step, on } });
}

const stopsAt = (state: DesignerState) => state.trial.breakpoints.has(stepAt(state) ?? '');

const openAt = (at: StepPlace) => (designer: Designer) => {
  const step = stepAt(designer.store.getState());
  // A copy: who is led there twice is led there twice.
  if (step !== null) openStepAt(designer, step, { ...at });
};

export const stepCommands: readonly DesignerCommand[] = [
  {
    id: 'rename',
    icon: 'pencil',
    keys: ['F2'],
    label: () => words.rename,
    allowed: isStep,
    run: openAt({ kind: 'name' }),
  },
  {
    id: 'note',
    icon: 'sticky-note',
    keys: ['N'],
    label: () => words.note,
    allowed: isStep,
    run: openAt({ kind: 'note' }),
  },
  {
    id: 'settings',
    icon: 'settings-2',
    keys: ['S'],
    label: () => words.settings,
    allowed: isStep,
    run: openAt({ kind: 'tab', tab: 'settings' }),
  },
  {
    id: 'whereUsed',
    icon: 'list-filter',
    keys: ['U'],
    label: () => stepWords.whereUsed,
    allowed: isStep,
    run(designer) {
      const name = stepAt(designer.store.getState());
      if (name !== null) openUses(designer, { kind: 'step', name });
    },
  },
  {
    id: 'switchOff',
    icon: 'power',
    keys: ['O'],
    label: (state) => (isOff(state, stepAt(state) ?? '') ? words.switchOn : words.switchOff),
    allowed: (state) => findAction(state.definition, stepAt(state) ?? '') !== undefined,
    run(designer) {
      const step = stepAt(designer.store.getState());
      if (step !== null) toggleOff(designer, step);
    },
  },
  {
    id: 'breakpoint',
    icon: 'pause',
    keys: ['F9'],
    label: (state) => (stopsAt(state) ? words.goThrough : words.stop),
    allowed: (state) => findAction(state.definition, stepAt(state) ?? '') !== undefined,
    run(designer) {
      const state = designer.store.getState();
      setBreakpoint(designer, stepAt(state) ?? '', stopsAt(state) ? undefined : '');
    },
  },
];
