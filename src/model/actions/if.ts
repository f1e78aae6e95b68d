import type { ActionManifest } from './manifest';

export const condition: ActionManifest = {
  type: 'If',
  title: 'Condition',
  description: 'Goes one way if something is true, and the other way if it is not.',
  group: 'Control',
  colour: 'slate',
  glyph: 'split',
  keywords: ['if', 'else', 'branch', 'decide', 'compare', 'yes', 'no'],
  fields: [
    {
      name: 'expression',
      path: ['expression'],
      title: 'Condition',
      type: 'object',
      editor: 'condition',
      required: true,
    },
  ],
  summary: '{expression}',
  template: {
    type: 'If',
    expression: { and: [{ equals: ['', ''] }] },
    actions: {},
    else: { actions: {} },
  },
};
