import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { dist, inRoot } from './paths.mjs';
import { runPackage } from './run.mjs';

/** All that the build reads. */
const sources = [
  'src',
  'public',
  'index.html',
  'vite.config.ts',
  'package-lock.json',
  '.config/policy.mjs',
  '.config/policy-plugin.ts',
  '.config/announcer-policy.ts',
];

/** Whether there is no build, or one that is older than what it was made from. */
export function isStale() {
  const manifest = path.join(dist, '.vite', 'manifest.json');
  if (!existsSync(manifest)) return true;
  const built = statSync(manifest).mtimeMs;
  return sources.some((name) => newestIn(inRoot(name)) > built);
}

function newestIn(place) {
  if (!existsSync(place)) return 0;
  const own = statSync(place);
  if (!own.isDirectory()) return own.mtimeMs;
  // A folder's own time tells of files that were removed.
  return readdirSync(place).reduce(
    (newest, name) => Math.max(newest, newestIn(path.join(place, name))),
    own.mtimeMs,
  );
}

/** @param {{show?: boolean}} [options] */
export async function build({ show = false } = {}) {
  return await runPackage('vite', ['build', '--logLevel', show ? 'info' : 'warn'], { show });
}
