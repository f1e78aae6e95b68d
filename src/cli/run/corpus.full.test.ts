/** The table of how real flows ended, by cause: `npm run test:full -- corpus` prints it. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { corpus } from '../../../e2e/fixtures/corpus';
import { gaps, ownFaults } from './corpus-causes';
import { runCorpus } from './corpus-runs';

const cache = fileURLToPath(new URL('../../../.cache/', import.meta.url));

it('says of each real flow how it ended', async () => {
  const results = await runCorpus(corpus);
  const lines = [
    `${results.size} flows`,
    ...counted([...results.values()].map(({ end, failures }) => endOf(end, failures.length))),
    ...section('Faults of the flows themselves', ownFaults, results),
    ...section('What the engine or the simulation lacks', gaps, results),
    `slowest: ${Math.round(Math.max(...[...results.values()].map((one) => one.milliseconds)))} ms`,
  ];
  mkdirSync(cache, { recursive: true });
  writeFileSync(`${cache}corpus-runs.txt`, `${lines.join('\n')}\n`);
  expect([...results.values()].filter(({ end }) => end === 'no end')).toEqual([]);
});

const endOf = (end: string, failures: number): string =>
  end === 'Succeeded' && failures > 0 ? 'Succeeded, with steps that failed' : end;

function counted(ends: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const end of ends) counts.set(end, (counts.get(end) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([end, count]) => `${count}  ${end}`);
}

function section(
  title: string,
  causes: Readonly<Record<string, readonly string[]>>,
  results: Awaited<ReturnType<typeof runCorpus>>,
): readonly string[] {
  const rows = Object.entries(causes).flatMap(([cause, ids]) => {
    const here = ids.filter((id) => results.has(id));
    return here.length === 0 ? [] : [`${here.length}  ${cause}`, ...here.map((id) => `     ${id}`)];
  });
  return ['', title, ...rows, ''];
}
