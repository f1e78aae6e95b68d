/** On real definitions the checker finds real faults only: a false alarm is a fault of ours. */
import { describe, expect, it } from 'vitest';
import { type CorpusDefinition, corpus } from '../../../e2e/fixtures/corpus';
import type { Dialect } from '../flow';
import type { CheckOptions } from './context';
import { findProblems } from './find-problems';

/** Whose authors got something wrong, and what. */
const known: Readonly<Record<string, readonly string[]>> = {
  'lac-schedulesWithConn-c34eb7ae': ['unknownParameter'],
  'lac-Panel-db913248': ['unknownParameter'],
  'lac-ActivityLogAlertsForDDoS-Template-035f374d': ['unknownParameter'],
  'lac-Notify-ASCRecommendationsResourceTag-7879014e': ['unknownParameter'],
  'lac-Protect-Azure-VM-Backup-from-Ransomware-189c8dea': ['unknownParameter'],
  'las-analyze-documents-ai-docintelligence-28f96dbb': ['unclosedCall', 'unclosedText'],
  'lac-HandoffConversationalConsumption-1a36256c': ['nameTwice'],
  'las-RunAfter-0c95c3f4': ['responseWithoutRequest', 'unknownAction', 'variableTwice'],
  'las-StressTest1000-cac5fe2a': ['tooManyActions'],
};

function dialectOfKind(kind: CorpusDefinition['kind']): Dialect {
  if (kind.startsWith('power-automate')) return 'powerAutomate';
  return kind === 'logic-apps-standard' ? 'standard' : 'consumption';
}

function errorsOf(one: CorpusDefinition, options: CheckOptions): readonly string[] {
  const inTemplate = one.container === 'arm';
  const found = findProblems(one.definition(), { ...options, purpose: 'save', inTemplate });
  return [...new Set(found.filter((each) => each.severity === 'error').map((each) => each.code))];
}

describe('on real definitions', () => {
  it('finds the known faults and no other, by the rules of the product they are for', () => {
    for (const one of corpus) {
      const errors = errorsOf(one, { dialect: dialectOfKind(one.kind) });
      expect([one.id, ...errors.toSorted()]).toEqual([one.id, ...(known[one.id] ?? [])]);
    }
  });

  it('blames nothing else if it has to guess the product', () => {
    for (const one of corpus) {
      const strange = errorsOf(one, {}).filter((code) => !known[one.id]?.includes(code));
      // Counters that nobody declares are let pass in projects of Standard only.
      const allowed = one.kind === 'logic-apps-standard' ? ['undeclaredVariable'] : [];
      expect([one.id, ...strange.filter((code) => !allowed.includes(code))]).toEqual([one.id]);
    }
  });
});
