/** What must hold between rooms, and no room can see alone. */
import { describe, expect, it } from 'vitest';
import { connectors } from '../connectors/index';
import { isRunnable } from '../engine/actions/table';
import { actionManifests, triggerManifests } from '../model/actions/table';
import { findProblems } from '../model/check/find-problems';
import { parseDefinition, serializeDefinition } from '../model/parse';
import { glyphNamed } from '../ui/display/glyphs';
import { flows } from './sample/flows';

const manifests = connectors.map((one) => one.manifest);
const unknown = glyphNamed('no such glyph');

describe('every built-in step', () => {
  it.each(actionManifests.map((one) => [one.type, one] as const))(
    '%s has a handler, a glyph, and inserts what the checker knows',
    (type, { glyph, template }) => {
      expect(isRunnable(type)).toBe(true);
      expect(glyphNamed(glyph)).not.toBe(unknown);
      expect(template.type).toBe(type);
    },
  );

  it.each(triggerManifests.map((one) => [`${one.type} ${one.kind}`, one] as const))(
    '%s has a glyph',
    (_kind, { glyph }) => {
      expect(glyphNamed(glyph)).not.toBe(unknown);
    },
  );
});

describe('every connector', () => {
  it.each(connectors.map((one) => [one.manifest.id, one] as const))(
    '%s has code for each operation of its manifest and no other, and a glyph',
    (_id, { manifest, operations }) => {
      expect(Object.keys(operations).sort()).toEqual(
        manifest.operations.map((one) => one.id).sort(),
      );
      expect(glyphNamed(manifest.glyph)).not.toBe(unknown);
    },
  );
});

describe('every sample flow', () => {
  it.each(flows.map((one) => [one.name, one] as const))(
    '“%s” is sound and goes through text unharmed',
    (_name, { definition }) => {
      expect(findProblems(definition, { connectors: manifests })).toEqual([]);
      const text = JSON.stringify(definition);
      const parsed = parseDefinition(text);
      expect(parsed.ok && serializeDefinition(parsed.definition)).toBe(text);
    },
  );
});
