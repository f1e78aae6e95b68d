/**
 * The build of the `flow` command: one file, whose first line says what it was made from. It is made
 * when it is missing or when one of those files reads otherwise now, and takes its place in one step,
 * so that commands that start at the same time never see half of it.
 */
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { cache, inRoot } from './paths.mjs';
import { runPackage } from './run.mjs';

const folder = path.join(cache, 'command');
const built = path.join(folder, 'flow.mjs');

/** What decides about the build besides the modules in it. */
const alsoRead = ['.config/cli.vite.config.ts', 'package-lock.json'];

/** @returns {Promise<string>} the file to run; throws an Error with what the build printed */
export async function builtCommand() {
  if (!isFresh()) await build();
  return built;
}

function isFresh() {
  if (!existsSync(built)) return false;
  const code = readFileSync(built, 'utf8');
  const head = code.slice(2, code.indexOf('\n'));
  if (!head.startsWith('{')) return false;
  return Object.entries(JSON.parse(head)).every(([name, digest]) => digestOf(name) === digest);
}

async function build() {
  mkdirSync(folder, { recursive: true });
  const own = mkdtempSync(path.join(folder, 'build-'));
  try {
    const others = Object.fromEntries(alsoRead.map((name) => [name, digestOf(name)]));
    const args = ['build', '--config', inRoot('.config/cli.vite.config.ts'), '--outDir', own];
    const { code, output } = await runPackage('vite', [...args, '--logLevel', 'warn']);
    if (code !== 0) throw new Error(output);
    const modules = JSON.parse(readFileSync(path.join(own, 'inputs.json'), 'utf8'));
    const head = `//${JSON.stringify({ ...others, ...modules })}\n`;
    const whole = path.join(own, 'whole.mjs');
    writeFileSync(whole, head + readFileSync(path.join(own, 'flow.mjs'), 'utf8'));
    renameSync(whole, built);
  } finally {
    rmSync(own, { recursive: true, force: true });
  }
}

/** Of the content, not of the time: a checkout of something older is a change, too. */
function digestOf(name) {
  const file = inRoot(name);
  if (!existsSync(file)) return 'missing';
  return createHash('sha1').update(readFileSync(file)).digest('hex');
}
