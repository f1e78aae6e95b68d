/**
 * Operations of connectors that are not here: the step itself says what it is. One whose connector is
 * here is described by that connector's manifest instead.
 */
import { anyValue, field, methods, more } from './field';
import type { ActionManifest, FieldManifest, StepManifest } from './manifest';

const byPath: readonly FieldManifest[] = [
  field('inputs/method', 'Method', 'combobox', methods),
  field('inputs/path', 'Path', 'text'),
  field('inputs/queries', 'Queries', 'dictionary'),
  field('inputs/body', 'Body', 'multiline', anyValue),
  field('inputs/headers', 'Headers', 'dictionary', more),
];
const byName: readonly FieldManifest[] = [
  field('inputs/parameters', 'Parameters', 'dictionary', {
    description: 'Each by the name that the connector has for it.',
  }),
];

const look = {
  title: 'Operation of a connector',
  description: 'An operation of a connector that is not here.',
  colour: 'slate',
  glyph: 'plug',
  keywords: '',
} as const;
const path = { ...look, fields: byPath, summary: '{method} {path}' } as const;
const named = { ...look, fields: byName, summary: '{parameters}' } as const;

/** Of actions and of triggers alike. */
export const connectorSteps: readonly StepManifest[] = [
  { ...path, type: 'ApiConnection' },
  { ...path, type: 'ApiConnectionWebhook' },
  { ...path, type: 'ApiConnectionNotification' },
  { ...named, type: 'OpenApiConnection' },
  { ...named, type: 'OpenApiConnectionWebhook' },
  { ...named, type: 'OpenApiConnectionNotification' },
  { ...named, type: 'ServiceProvider' },
];

export const connectorActions: readonly ActionManifest[] = connectorSteps.map((one) => ({
  ...one,
  group: 'Connectors',
}));
