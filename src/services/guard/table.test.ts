import { describe, expect, it } from 'vitest';
import { cell, knowsTheFlow, operationIds, roleIds } from './table';

describe('the permission table', () => {
  it('has a rule for each of 78 operations and 13 roles', () => {
    expect(operationIds.length * roleIds.length).toBe(1014);
    for (const operation of operationIds) {
      for (const role of roleIds)
        expect(['allow', 'deny', 'if']).toContain(cell(operation, role).kind);
    }
  });

  it('does not know operations that it does not list', () => {
    expect(() => cell('readEverything', 'creator')).toThrow(/no operation/);
  });

  it('lets owners, runners and administrators know that a flow exists, and nobody else', () => {
    expect(roleIds.filter((role) => !knowsTheFlow(role))).toEqual([
      'environmentMaker',
      'basicUser',
      'stranger',
      'formerOwner',
      'copyRecipient',
    ]);
  });
});
