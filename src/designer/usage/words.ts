/** Texts about where something is used. */
import type { UseKind } from '../../model/usage/uses';

const kinds: Readonly<Record<UseKind, string>> = {
  reads: 'reads it',
  readsAround: 'reads what it is part of',
  item: 'reads its item',
  result: 'reads its results',
  runAfter: 'waits for it',
  names: 'names it',
  sets: 'changes it',
  declares: 'declares it',
  signsIn: 'signs in with it',
  mentions: 'quotes it',
};

export const usageWords = {
  whereUsed: 'Where used',
  whereUsedOf: (what: string) => `Where ${what} is used`,
  commandsForValue: 'Commands for the value',
  editExpression: 'Edit the expression',
  back: 'Back to what was open',
  kind: (kind: UseKind) => kinds[kind],
  count: (places: number, steps: number) => {
    const where = steps === 1 ? '1 step' : `${steps} steps`;
    return `${places === 1 ? '1 place' : `${places} places`} in ${where}`;
  },
  none: 'Nothing uses it',
  noneText: (what: string) =>
    `No step, output or note names ${what}. It can be removed without anybody missing it.`,
  triggerNoneText: 'No step reads how the flow was started.',
  theFlow: 'The flow itself',
  keys: 'Arrow keys choose a place, Enter goes there, Escape goes back.',
  valueOf: (value: string, step: string) => `${value} of ${step}`,
  row: (step: string, field: string, kind: string) => `${step}, ${field}: ${kind}`,
  place: {
    runAfter: 'Run after',
    note: 'Note',
    condition: 'Condition',
    parameter: (name: string) => `Parameter ${name}`,
    output: (name: string) => `Output ${name}`,
    flowDescription: 'Description',
    stickyNote: 'Sticky note',
    connection: 'Connection',
  },
} as const;
