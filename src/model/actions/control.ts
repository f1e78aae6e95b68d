/** Steps that decide which others run, how often and until when. */
import { anyValue, field, more, needed, oneOf } from './field';
import type { ActionManifest } from './manifest';

const look = { group: 'Control', colour: 'slate' } as const;
const limits = [
  field('limit/count', 'Rounds at most', 'text', { ...more, type: 'integer' }),
  field('limit/timeout', 'Time at most', 'text', { ...more, placeholder: 'PT1H' }),
];

export const controlActions: readonly ActionManifest[] = [
  {
    ...look,
    type: 'If',
    title: 'Condition',
    description: 'Goes one way if something is true, another if not.',
    glyph: 'split',
    keywords: 'if else branch decide compare yes no true false',
    fields: [field('expression', 'Condition', 'condition', needed)],
    summary: '{expression}',
    template: {
      type: 'If',
      expression: { and: [{ equals: ['', ''] }] },
      actions: {},
      else: { actions: {} },
    },
  },
  {
    ...look,
    type: 'Switch',
    title: 'Switch',
    description: 'Goes the way that matches a value.',
    glyph: 'signpost',
    keywords: 'case branch decide default choose',
    fields: [field('expression', 'On', 'text', { ...needed, ...anyValue })],
    summary: 'On {expression}',
    template: {
      type: 'Switch',
      expression: '',
      cases: { Case: { case: '', actions: {} } },
      default: { actions: {} },
    },
  },
  {
    ...look,
    type: 'Foreach',
    title: 'For each',
    description: 'Repeats its steps for each item of a list.',
    glyph: 'repeat',
    keywords: 'apply to each loop repeat items list array iterate',
    fields: [
      field('foreach', 'List', 'text', {
        ...needed,
        type: 'array',
        placeholder: 'A list of an earlier step',
      }),
    ],
    summary: 'Each of {foreach}',
    template: { type: 'Foreach', foreach: '', actions: {} },
  },
  {
    ...look,
    type: 'Until',
    title: 'Until',
    description: 'Repeats its steps until something is true.',
    glyph: 'rotate-cw',
    keywords: 'do until loop repeat while wait for',
    fields: [field('expression', 'Until', 'expression', needed), ...limits],
    summary: 'Until {expression}',
    template: {
      type: 'Until',
      expression: '',
      limit: { count: 60, timeout: 'PT1H' },
      actions: {},
    },
  },
  {
    ...look,
    type: 'Scope',
    title: 'Scope',
    description: 'Groups steps, to fold them or handle them as one.',
    glyph: 'square-dashed',
    keywords: 'group try catch block',
    fields: [],
    summary: '',
    template: { type: 'Scope', actions: {} },
  },
  {
    ...look,
    type: 'Terminate',
    title: 'Terminate',
    description: 'Ends the run at once, with a status you choose.',
    glyph: 'octagon-x',
    keywords: 'end stop exit cancel fail abort',
    fields: [
      field('inputs/runStatus', 'Status', 'choice', {
        ...needed,
        ...oneOf('Succeeded', 'Failed', 'Cancelled'),
      }),
      field('inputs/runError/code', 'Code of the error', 'text', {
        ...more,
        description: 'Only a run that fails has an error.',
      }),
      field('inputs/runError/message', 'Message of the error', 'multiline', more),
    ],
    summary: 'The run ends as {runStatus}',
    template: { type: 'Terminate', inputs: { runStatus: 'Failed' } },
  },
];
