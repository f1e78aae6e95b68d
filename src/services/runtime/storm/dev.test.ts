import { test } from 'vitest';
import { stormParts } from './parts.arbitrary';
import { weather } from './storm';
test('dev', async () => {
  const from = Number(process.env.FROM ?? 1), n = Number(process.env.N ?? 100);
  const kinds = new Map<string, string[]>();
  const sums: Record<string, number> = {};
  const t = performance.now(); let bad = 0;
  for (let seed = from; seed < from + n; seed++) {
    const t1 = performance.now(); if (process.env.V) process.stderr.write(`seed ${seed}\n`);
    const { problems, counts } = await weather(seed, stormParts);
    const dt = performance.now() - t1; if (dt > 500) console.log('slow', seed, Math.round(dt), JSON.stringify(counts));
    for (const [k, v] of Object.entries(counts)) sums[k] = (sums[k] ?? 0) + v;
    if (problems.length) bad++;
    for (const p of new Set(problems.map((p) => p.replace(/\/?08584\w+/g, 'RUN').replace(/\d+/g, 'N')))) kinds.set(p, [...(kinds.get(p) ?? []), String(seed)]);
  }
  console.log(`${n} seeds, ${bad} bad, ${Math.round(performance.now() - t)} ms`, JSON.stringify(sums));
  for (const [k, v] of [...kinds].sort((a, b) => b[1].length - a[1].length).slice(0, 40)) console.log(v.length, k, v.slice(0, 5).join());
}, 3_600_000);
