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
import { cache, inRoot, root } from './paths.mjs';
import { runPackage } from './run.mjs';

const folder = path.join(cache, 'command');
const built = path.join(folder, 'flow.mjs');

/** What decides about the build besides the modules in it. */
const alsoRead = ['.config/cli.vite.config.ts', 'package-lock.json', 'package.json'];

/** @returns {Promise<string>} the file to run; throws an Error with what the build printed */
export async function builtCommand() {
  if (!isFresh()) await build();
  return built;
}

function isFresh() {
  if (!existsSync(built)) return false;
  const code = readFileSync(built, 'utf8');
  const { inputs, digest } = JSON.parse(code.slice(2, code.indexOf('\n')));
  return digestOf(inputs) === digest;
}

async function build() {
  mkdirSync(folder, { recursive: true });
  const own = mkdtempSync(path.join(folder, 'build-'));
  try {
    const args = ['build', '--config', inRoot('.config/cli.vite.config.ts'), '--outDir', own];
    const { code, output } = await runPackage('vite', [...args, '--logLevel', 'warn']);
    if (code !== 0) throw new Error(output);
    const modules = JSON.parse(readFileSync(path.join(own, 'inputs.json'), 'utf8'));
    const inputs = [...alsoRead, ...modules.map((file) => path.relative(root, file))];
    const head = `//${JSON.stringify({ digest: digestOf(inputs), inputs })}\n`;
    const whole = path.join(own, 'whole.mjs');
    writeFileSync(whole, head + readFileSync(path.join(own, 'flow.mjs'), 'utf8'));
    renameSync(whole, built);
  } finally {
    rmSync(own, { recursive: true, force: true });
  }
}

/** Of contents, not of times: a checkout of something older counts as a change, too. */
function digestOf(inputs) {
  const hash = createHash('sha1');
  for (const name of inputs) {
    const file = inRoot(name);
    hash.update(`\0${name}\0`);
    if (existsSync(file)) hash.update(readFileSync(file));
  }
  return hash.digest('hex');
}
