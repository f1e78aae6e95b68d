/** What must hold between rooms, and no room can see alone. */
import { describe, expect, it } from 'vitest';
import { connectors } from '../connectors/index';
import { refusedTypes } from '../engine/actions/refused';
import { runnableTypes } from '../engine/actions/table';
import { neverFires } from '../engine/triggers/trigger-kind';
import type { StepManifest } from '../model/actions/manifest';
import {
  actionManifest,
  actionManifests,
  triggerManifest,
  triggerManifests,
} from '../model/actions/table';
import { findProblems } from '../model/check/find-problems';
import { parseDefinition, serializeDefinition } from '../model/parse';
import { valueAt } from '../model/step';
import { glyphNamed } from '../ui/display/glyphs';
import { flows } from './sample/flows';

const manifests = connectors.map((one) => one.manifest);
const unknown = glyphNamed('no such glyph');

const nameOf = ({ type, title }: StepManifest) => `${type}, “${title}”`;

describe('every built-in step', () => {
  it.each(actionManifests.map((one) => [nameOf(one), one] as const))(
    '%s has a glyph, and what is inserted is such a step',
    (_name, manifest) => {
      const { glyph, template, type, fields } = manifest;
      expect(glyphNamed(glyph)).not.toBe(unknown);
      if (!template) return;
      expect(template.type).toBe(type);
      expect(actionManifest(template)).toBe(manifest);
      const left = fields.filter(
        (one) => one.required && valueAt(template, one.path) === undefined,
      );
      expect(left.map((one) => one.name)).toEqual([]);
    },
  );

  it.each(triggerManifests.map((one) => [nameOf(one), one] as const))(
    '%s has a glyph and, if it is offered, starts a flow',
    (_name, manifest) => {
      const { glyph, template } = manifest;
      expect(glyphNamed(glyph)).not.toBe(unknown);
      if (!template) return;
      expect(triggerManifest(template)).toBe(manifest);
      expect(neverFires(template)).toBeUndefined();
    },
  );

  it.each(runnableTypes)('%s has a handler and a manifest, and is no stranger', (type) => {
    const manifest = actionManifests.find((one) => one.type.toLowerCase() === type);
    expect(manifest).toBeDefined();
    expect(manifest?.runsElsewhere).toBeUndefined();
  });

  it.each(Object.keys(refusedTypes))('%s runs elsewhere, and can be read and edited', (type) => {
    const found = actionManifest({ type });
    expect(found?.runsElsewhere).toBe(true);
    expect(found?.template).toBeUndefined();
    expect(found?.fields.length).toBeGreaterThan(0);
  });

  it('has no field twice', () => {
    for (const { fields } of [...actionManifests, ...triggerManifests]) {
      expect(new Set(fields.map((one) => one.name)).size).toBe(fields.length);
    }
  });
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
