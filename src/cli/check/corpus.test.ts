/** Real files as their authors left them: what `flow check` says of each, wrapping and all. */
import { expect, it } from 'vitest';
import { corpus, corpusPackages } from '../../../e2e/fixtures/corpus';
import { examineFile } from './examine-file';

/** Whose authors got something wrong. */
const faulty = new Set([
  'lac-schedulesWithConn-c34eb7ae',
  'lac-ActivityLogAlertsForDDoS-Template-035f374d',
  'lac-Notify-ASCRecommendationsResourceTag-7879014e',
  'lac-Protect-Azure-VM-Backup-from-Ransomware-189c8dea',
  'las-analyze-documents-ai-docintelligence-28f96dbb',
  'lac-HandoffConversationalConsumption-1a36256c',
  'las-RunAfter-0c95c3f4',
  'las-StressTest1000-cac5fe2a',
]);

const examined = (path: string) => examineFile({ path }, { dialect: undefined, quiet: true });

it('has errors where the author made some, and nowhere else', { timeout: 60_000 }, () => {
  const found = corpus.filter(({ file, pointer }) => {
    const { flows, faults } = examined(file);
    expect(faults, file).toEqual([]);
    const own = flows.find((one) => one.pointer.join('/') === pointer.slice(1));
    return !own || own.problems.length > 0;
  });
  const known = corpus.filter(({ id }) => faulty.has(id));
  expect(found.map(({ id }) => id).sort()).toEqual(known.map(({ id }) => id).sort());
});

it('has nothing against any export', { timeout: 60_000 }, () => {
  for (const { file, contains } of corpusPackages) {
    const { flows, faults } = examined(file);
    expect(faults, file).toEqual([]);
    expect(flows.length, file).toBe(contains.length);
    expect(
      flows.flatMap((one) => one.problems),
      file,
    ).toEqual([]);
  }
});
