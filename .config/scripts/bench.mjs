/**
 * `npm run bench`: figures of our own work, as ratios to something measured in the same run wherever
 * there is something to divide by. `npm run bench -- journal` runs the named rows only.
 */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build as bundle } from 'vite';
import { ensureBrowser } from './ensure-browser.mjs';
import { lineOf, ratioOf } from './lib/bench-lines.mjs';
import { launchOptions } from './lib/browser.mjs';
import { build, isStale } from './lib/build.mjs';
import { cache, dist, inRoot, root } from './lib/paths.mjs';
import { serveFolder } from './lib/server.mjs';
import { stolenSince, stolenTime } from './lib/stolen-time.mjs';

/** @type {import('../../e2e/bench/row').Row[]} */
const rows = await loadRows(process.argv.slice(2));
/** @type {(() => Promise<void>)[]} */
const endings = [];
const bench = { context: once(openContext), app: once(serveApp) };

const results = [];
const before = stolenTime();
try {
  for (const { name, run } of rows) {
    console.log(`\n${name}`);
    for (const figure of await run(bench)) {
      console.log(lineOf(figure));
      results.push({ row: name, ...figure, ratio: ratioOf(figure) });
    }
  }
} finally {
  for (const end of endings.reverse()) await end();
}

const machine = {
  cpu: os.cpus()[0]?.model,
  cores: os.cpus().length,
  load: os.loadavg()[0],
  stolen: stolenSince(before),
  node: process.version,
};
const file = path.join(cache, 'bench.json');
mkdirSync(cache, { recursive: true });
writeFileSync(
  file,
  `${JSON.stringify({ at: new Date().toISOString(), machine, results }, null, 2)}\n`,
);
console.log(
  `\nOnly ratios mean something on a shared machine (load ${machine.load?.toFixed(1)}${stolenText(machine.stolen)}). Kept in ${path.relative(root, file)}.`,
);

function stolenText(part) {
  return part === undefined
    ? ''
    : `, ${Math.round(part * 100)} % of the working time taken by others`;
}

/** Bundled as the app is, then loaded by Node as it is: what transforms modules on the fly costs speed. */
async function loadRows(asked) {
  const folder = inRoot('e2e/bench');
  const files = readdirSync(folder).filter((name) => name.endsWith('.bench.ts'));
  const names = files.map((file) => file.slice(0, -'.bench.ts'.length));
  const chosen = names.filter((name) => asked.length === 0 || asked.includes(name));
  if (chosen.length === 0)
    throw new Error(`There is no such row. The rows are: ${names.join(', ')}.`);
  const outDir = path.join(cache, 'bench');
  await bundle({
    root,
    configFile: false,
    logLevel: 'warn',
    build: {
      ssr: true,
      target: 'es2023',
      outDir,
      emptyOutDir: true,
      rolldownOptions: {
        // These find the repository by their own place.
        external: /\/\.config\//,
        input: Object.fromEntries(
          chosen.map((name) => [name, path.join(folder, `${name}.bench.ts`)]),
        ),
        output: { entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' },
      },
    },
  });
  return await Promise.all(
    chosen.map((name) => import(pathToFileURL(path.join(outDir, `${name}.mjs`)).href)),
  );
}

async function openContext() {
  const { chromium } = await import('playwright');
  const profile = mkdtempSync(path.join(os.tmpdir(), 'millrace-bench-'));
  const context = await chromium.launchPersistentContext(
    profile,
    launchOptions(await ensureBrowser()),
  );
  endings.push(async () => {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  });
  return context;
}

async function serveApp() {
  if (isStale()) {
    const { code, output } = await build();
    if (code !== 0) throw new Error(output);
  }
  const { url, close } = await serveFolder({ folder: dist });
  endings.push(close);
  return url;
}

function once(make) {
  let made;
  return () => {
    made ??= make();
    return made;
  };
}
