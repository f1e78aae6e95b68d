import { describe, expect, it } from 'vitest';
import { corpus } from '../../e2e/fixtures/corpus';
import { dialects, signedDialect } from './dialect';
import { newInstantFlow } from './new-flow';

describe('the dialect of a definition', () => {
  it('shows by what only one product has', () => {
    expect(signedDialect(newInstantFlow([]))).toBe('powerAutomate');
    expect(signedDialect({ triggers: {}, actions: {} })).toBeUndefined();
    const connected = (connection: object) => ({
      actions: { A: { inputs: { host: { connection } } } },
    });
    expect(signedDialect(connected({ referenceName: 'x' }))).toBe('standard');
    expect(signedDialect(connected({ name: 'x' }))).toBeUndefined();
  });

  it('is never guessed wrongly from the signs of a real definition', () => {
    const products = {
      'logic-apps-consumption': 'consumption',
      'logic-apps-standard': 'standard',
      'power-automate-solution': 'powerAutomate',
      'power-automate-package': 'powerAutomate',
    } as const;
    let signed = 0;
    for (const one of corpus) {
      const sign = signedDialect(one.definition());
      if (sign === undefined) continue;
      signed++;
      expect([one.id, sign]).toEqual([one.id, products[one.kind as keyof typeof products]]);
    }
    expect(signed / corpus.length).toBeGreaterThan(0.4);
  });

  it('decides limits and defaults', () => {
    expect(dialects.powerAutomate.limits.triggers).toBe(1);
    expect(dialects.consumption.limits.triggers).toBe(10);
    expect(dialects.powerAutomate.defaults.foreachConcurrency).toBe(1);
    expect(dialects.consumption.defaults.foreachConcurrency).toBe(20);
  });
});
