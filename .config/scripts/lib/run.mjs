import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { root } from './paths.mjs';

/**
 * @typedef {object} Finished
 * @property {number} code
 * @property {string} output both streams, in the order they came
 */

/**
 * Runs a program in the repository and gathers what it prints, or lets it print.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{env?: Record<string, string>, show?: boolean, cwd?: string}} [options]
 * @returns {Promise<Finished>}
 */
export function run(program, args, { env = {}, show = false, cwd = root } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd,
      // What is gathered is shown later, perhaps in a file: colours would be noise there.
      env: { ...process.env, ...(show ? {} : { NO_COLOR: '1' }), ...env },
      stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
      shell: process.platform === 'win32' && program === 'npm',
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text) => {
        output += text;
      });
    }
    child.on('error', (error) => resolve({ code: 127, output: `${output}${error.message}\n` }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/**
 * Runs the command of an installed package with this very Node.
 * @param {string} name e.g. `vite`, or `typescript/tsc` for another command of the package
 * @param {readonly string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export function runPackage(name, args, options) {
  return run(process.execPath, [commandFile(name), ...args], options);
}

function commandFile(name) {
  const scoped = name.startsWith('@');
  const parts = name.split('/');
  const owner = parts.slice(0, scoped ? 2 : 1).join('/');
  const command = parts.slice(scoped ? 2 : 1).join('/') || owner.split('/').at(-1);
  const folder = packageFolder(owner);
  const { bin } = createRequire(import.meta.url)(path.join(folder, 'package.json'));
  return path.join(folder, typeof bin === 'string' ? bin : bin[command]);
}

/** Not every package lets its package.json be resolved, so the folder is looked for. */
function packageFolder(name) {
  return path.join(root, 'node_modules', name);
}
