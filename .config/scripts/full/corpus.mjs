/** Real flows with everything outside of them simulated: how they end, by cause. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { cache } from '../lib/paths.mjs';
import { runPackage } from '../lib/run.mjs';

export async function run() {
  const args = ['run', '-c', '.config/vitest.config.ts', 'src/cli/run/corpus.full.test.ts'];
  const { code, output } = await runPackage('vitest', args, { env: { MILLRACE_FULL: '1' } });
  const table = path.join(cache, 'corpus-runs.txt');
  if (existsSync(table)) console.log(readFileSync(table, 'utf8'));
  return { ok: code === 0, details: output };
}
