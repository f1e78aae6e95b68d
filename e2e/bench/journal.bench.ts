import { callProbe, openProbe } from '../fixtures/probe';
import { medianOf } from './rate';
import type { Bench, Figure } from './row';

export const name = 'journal';

const rounds = 5;
const roundMs = 1000;

/** Rows of 2 KB through our group commit, against bare IndexedDB in batches of 100, turn by turn. */
export async function run(bench: Bench): Promise<readonly Figure[]> {
  const page = await openProbe(await bench.context(), 'http://127.0.0.1:4683');
  const figures: Figure[] = [];
  for (const durability of ['told', 'progress'] as const) {
    const raw: number[] = [];
    const ours: number[] = [];
    for (let round = 0; round < rounds; round++) {
      const rates = await callProbe(page, 'measureJournal', durability, roundMs);
      raw.push(rates.raw);
      ours.push(rates.ours);
    }
    figures.push({
      name: `records acknowledged, ${durability === 'told' ? 'strict' : 'relaxed'}`,
      value: medianOf(ours),
      unit: 'records/s',
      anchor: { name: 'raw batches of 100', value: medianOf(raw) },
      must: { atLeast: 0.7 },
    });
  }
  await page.close();
  return figures;
}
