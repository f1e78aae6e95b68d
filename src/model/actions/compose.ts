import type { ActionManifest } from './manifest';

export const compose: ActionManifest = {
  type: 'Compose',
  title: 'Compose',
  description: 'Makes a value from text, values and expressions, to use it in later steps.',
  group: 'Data operations',
  colour: 'pink',
  glyph: 'braces',
  keywords: ['value', 'calculate', 'text', 'json', 'constant'],
  fields: [
    {
      name: 'inputs',
      path: ['inputs'],
      title: 'Inputs',
      type: 'object',
      editor: 'multiline',
      required: true,
      placeholder: 'Text, a value of an earlier step, or JSON',
    },
  ],
  summary: '{inputs}',
  template: { type: 'Compose', inputs: '' },
};
