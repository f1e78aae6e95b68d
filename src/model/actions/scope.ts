import type { ActionManifest } from './manifest';

export const scope: ActionManifest = {
  type: 'Scope',
  title: 'Scope',
  description: 'Keeps steps together, so that they can be read, folded and followed as one.',
  group: 'Control',
  colour: 'slate',
  glyph: 'square-dashed',
  keywords: ['group', 'try', 'catch', 'block'],
  fields: [],
  summary: '',
  template: { type: 'Scope', actions: {} },
};
