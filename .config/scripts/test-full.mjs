/**
 * `npm run test:full`: the long counts, by part: `npm run test:full -- unit kills`. Each file in the
 * folder `full` is a part and exports `run`; without names all of them run.
 */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { add, conclude, runStep } from './lib/steps.mjs';

const folder = path.join(import.meta.dirname, 'full');
const parts = readdirSync(folder).map((file) => path.basename(file, '.mjs'));
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !parts.includes(name));

if (unknown.length > 0) {
  console.error(`There is no part ${unknown.join(', ')}. The parts are: ${parts.join(', ')}.`);
  process.exit(1);
}

const tally = { passed: 0, failed: 0 };
for (const name of asked.length > 0 ? asked : parts) {
  /** @type {{run(): Promise<import('./lib/steps.mjs').Outcome>}} */
  const part = await import(`./full/${name}.mjs`);
  add(tally, await runStep({ title: name, run: part.run }));
}
conclude(tally);
