import { describe, expect, it } from 'vitest';
import { corpus, corpusPackages } from '../../e2e/fixtures/corpus';

describe('the collection of real definitions', () => {
  it('holds every wrapping and both products', () => {
    expect([...new Set(corpus.map((one) => one.container))].sort()).toEqual([
      'arm',
      'bare-definition',
      'definition',
      'embedded',
      'flow-package',
      'properties.definition',
      'solution-workflow',
    ]);
    expect(new Set(corpus.map((one) => one.kind)).size).toBe(4);
    expect(new Set(corpusPackages.map((one) => one.type)).size).toBe(2);
  });

  it('finds the definition in every file', () => {
    for (const one of corpus) {
      const { triggers, actions } = one.definition();
      const steps = [...Object.keys(triggers), ...Object.keys(actions)];
      expect(steps.length, one.id).toBeGreaterThan(0);
    }
  });
});
