import { describe, expect, it } from 'vitest';
import type { AuditEntry } from '../../queries';
import { auditChoices, filterAudit } from './filter-audit';

const entry = (seq: number, more: Partial<AuditEntry>): AuditEntry => ({
  seq,
  at: seq,
  actorId: 'ines',
  actorName: 'Ines Marchetti',
  operation: 'sharing.addOwner',
  target: { kind: 'flow', id: 'f1', name: 'Submit an expense claim' },
  outcome: 'done',
  ...more,
});

const entries = [
  entry(3, { about: { kind: 'person', id: 'hugo', name: 'Hugo Brandt' } }),
  entry(2, {
    actorId: 'priya',
    actorName: 'Priya Raman',
    operation: 'drafts.open',
    outcome: 'refused',
    code: 'FlowPermissionDenied',
  }),
  entry(1, { operation: 'connections.create', target: { kind: 'connection', id: 'c1' } }),
];
const seqs = (list: readonly AuditEntry[]) => list.map((one) => one.seq);

describe('filterAudit', () => {
  it.each([
    [{}, [3, 2, 1]],
    [{ person: 'priya' }, [2]],
    [{ operation: 'connections.create' }, [1]],
    [{ outcome: 'refused' }, [2]],
    [{ q: 'hugo' }, [3]],
    [{ q: 'added owner' }, [3]],
    [{ q: 'flowpermission' }, [2]],
    [{ q: 'c1' }, [1]],
    [{ person: 'ines', outcome: 'refused' }, []],
  ] as const)('%j keeps %j', (filter, kept) => {
    expect(seqs(filterAudit(entries, filter))).toEqual(kept);
  });
});

describe('auditChoices', () => {
  it('offers each person and operation that occurs once, by its word', () => {
    const { people, operations } = auditChoices([...entries, ...entries]);
    expect(people.map((one) => one.label)).toEqual(['Ines Marchetti', 'Priya Raman']);
    expect(operations.map((one) => one.label)).toEqual([
      'Added an owner',
      'Made a connection',
      'Opened a design',
    ]);
  });

  it('shows an operation without a word by its own name', () => {
    const { operations } = auditChoices([entry(1, { operation: 'flows.teleport' })]);
    expect(operations).toEqual([{ id: 'flows.teleport', label: 'flows.teleport' }]);
  });
});
