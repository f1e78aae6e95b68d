import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

/** All modules that a module loads, itself among them. Types are not loaded. */
function loaded(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const source = readFileSync(file, 'utf8');
  for (const [, clause = '', from = ''] of source.matchAll(
    /^(?:import|export)\s([^;]*?)\sfrom '(\.[^']+)'/gms,
  )) {
    if (!clause.startsWith('type ')) loaded(`${join(dirname(file), from)}.ts`, seen);
  }
  return seen;
}

it("The page's door loads no function bodies", () => {
  const here = dirname(fileURLToPath(import.meta.url));
  const files = [...loaded(join(here, 'language.ts'))];
  expect(files.length).toBeGreaterThan(15);
  expect(files.filter((file) => /\.eval\.ts$|compile\.ts$|bodies\.ts$/.test(file))).toEqual([]);
});
