import { describe, expect, it } from 'vitest';
import { connectors } from '../connectors/index';
import { operationIds } from './guard/table';
import { methodTable } from './index';
import type { Method } from './method';

const methods = Object.entries(methodTable(connectors)).flatMap(([space, table]) =>
  Object.entries(table as Record<string, Method>).map(([name, method]) => ({
    name: `${space}.${name}`,
    method,
  })),
);

describe('every service method', () => {
  it.each(methods)(
    '$name is guarded by the permission table, or says why it need not be',
    ({ method }) => {
      const { subject } = method;
      if (subject.kind === 'device') {
        expect(subject.because.length).toBeGreaterThan(20);
        return;
      }
      if (subject.kind === 'own' || method.mode === 'device') return;
      expect(method.permission).toBeDefined();
      if (typeof method.permission === 'string') expect(operationIds).toContain(method.permission);
    },
  );

  it('is made by the one door: nothing in the table is a bare function', () => {
    for (const { method } of methods)
      expect(['read', 'write', 'ask', 'device']).toContain(method.mode);
  });
});
