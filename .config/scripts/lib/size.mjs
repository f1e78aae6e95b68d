/** What a first visit loads, against the budget. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { dist, inRoot } from './paths.mjs';

/** @type {{startPage: number, canvas: number, workers: number}} */
const budget = JSON.parse(readFileSync(inRoot('.config/budget.json'), 'utf8'));

/** @typedef {{name: string, kb: number, loaded: 'start page' | 'canvas' | 'worker' | 'later'}} Weight */

const startPage = ['index.html', 'src/pages/home/HomePage.tsx'];
const canvasPage = ['index.html', 'src/pages/design/DesignPage.tsx'];

/** @returns {import('./steps.mjs').Outcome} */
export function checkSize() {
  const kb = weighPages();
  const ok =
    kb.startPage > 0 &&
    kb.startPage <= budget.startPage &&
    kb.canvas <= budget.canvas &&
    kb.workers <= budget.workers;
  const note = `start page ${show(kb.startPage)} of ${budget.startPage} KB, canvas ${show(kb.canvas)} of ${budget.canvas} KB, workers ${show(kb.workers)} of ${budget.workers} KB`;
  console.log(table(weigh()));
  return { ok, note };
}

/** KB of script and style: before the start page stands, before a canvas stands, and of all workers. */
export function weighPages() {
  return {
    startPage: sum(filesOf(startPage)),
    canvas: sum(filesOf(canvasPage)),
    workers: sum(new Set(builtFiles().filter((name) => name.startsWith('workers/')))),
  };
}

/** @returns {Weight[]} */
function weigh() {
  const [start, canvas] = [filesOf(startPage), filesOf(canvasPage)];
  const whenLoaded = (name) => {
    if (start.has(name)) return 'start page';
    if (canvas.has(name)) return 'canvas';
    return name.startsWith('workers/') ? 'worker' : 'later';
  };
  return builtFiles()
    .map((name) => ({ name, kb: gzipKb(name), loaded: whenLoaded(name) }))
    .sort((a, b) => a.loaded.localeCompare(b.loaded) || b.kb - a.kb);
}

/** @returns {string[]} */
function builtFiles() {
  return readdirSync(dist, { recursive: true })
    .map((name) => String(name).split(path.sep).join('/'))
    .filter((name) => /\.(js|css)$/.test(name));
}

/** What stands between a visitor and a page: the entries, what they import, styles. */
function filesOf(entries) {
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
  for (const entry of entries) visit(entry);
  const html = readFileSync(path.join(dist, 'index.html'), 'utf8');
  for (const [, name] of html.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)) {
    if (name && existsSync(path.join(dist, name))) files.add(name);
  }
  return files;
}

const gzipKb = (name) => gzipSync(readFileSync(path.join(dist, name)), { level: 9 }).length / 1024;

const sum = (files) => [...files].reduce((total, name) => total + gzipKb(name), 0);

const show = (kb) => kb.toFixed(1);

function table(weights) {
  return weights
    .map(
      ({ name, kb, loaded }) => `       ${loaded.padEnd(10)} ${show(kb).padStart(7)} KB  ${name}`,
    )
    .join('\n');
}
