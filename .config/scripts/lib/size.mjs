/** What a first visit loads, against the budget. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { dist, inRoot } from './paths.mjs';

/** @type {{page: number, pageAndWorkers: number}} */
const budget = JSON.parse(readFileSync(inRoot('.config/budget.json'), 'utf8'));

/** @typedef {{name: string, kb: number, loaded: 'page' | 'worker' | 'later'}} Weight */

/** @returns {import('./steps.mjs').Outcome} */
export function checkSize() {
  const weights = weigh();
  const sum = (...kinds) =>
    weights.filter(({ loaded }) => kinds.includes(loaded)).reduce((total, { kb }) => total + kb, 0);
  const page = sum('page');
  const all = sum('page', 'worker');
  const ok = page > 0 && page <= budget.page && all <= budget.pageAndWorkers;
  const note = `page ${show(page)} of ${budget.page} KB, with workers ${show(all)} of ${budget.pageAndWorkers} KB`;
  console.log(table(weights));
  return { ok, note };
}

/** @returns {Weight[]} */
function weigh() {
  const first = filesOfFirstVisit();
  const files = readdirSync(dist, { recursive: true }).map((name) =>
    String(name).split(path.sep).join('/'),
  );
  return files
    .filter((name) => /\.(js|css)$/.test(name))
    .map((name) => ({ name, kb: gzipKb(name), loaded: whenLoaded(name, first) }))
    .sort((a, b) => a.loaded.localeCompare(b.loaded) || b.kb - a.kb);
}

function whenLoaded(name, first) {
  if (first.has(name)) return 'page';
  return name.startsWith('workers/') ? 'worker' : 'later';
}

/** What stands between a visitor and a canvas: the page, the designer's page, what both import, styles. */
function filesOfFirstVisit() {
  const manifest = JSON.parse(readFileSync(path.join(dist, '.vite', 'manifest.json'), 'utf8'));
  const files = new Set();
  const seen = new Set();
  const visit = (key) => {
    const chunk = manifest[key];
    if (!chunk || seen.has(key)) return;
    seen.add(key);
    for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file);
    for (const imported of chunk.imports ?? []) visit(imported);
  };
  visit('index.html');
  visit('src/pages/design/DesignPage.tsx');
  const html = readFileSync(path.join(dist, 'index.html'), 'utf8');
  for (const [, name] of html.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)) {
    if (name && existsSync(path.join(dist, name))) files.add(name);
  }
  return files;
}

const gzipKb = (name) => gzipSync(readFileSync(path.join(dist, name)), { level: 9 }).length / 1024;

const show = (kb) => kb.toFixed(1);

function table(weights) {
  return weights
    .map(({ name, kb, loaded }) => `       ${loaded.padEnd(7)} ${show(kb).padStart(7)} KB  ${name}`)
    .join('\n');
}
