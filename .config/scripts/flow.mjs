#!/usr/bin/env node
/** The `flow` command: builds itself if need be, then runs. */
import module from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { builtCommand } from './lib/command-build.mjs';
import { cache } from './lib/paths.mjs';

// npm runs its scripts in the folder of the package; paths are meant from where the person stands.
const { INIT_CWD, npm_lifecycle_event } = process.env;
if (npm_lifecycle_event === 'flow' && INIT_CWD) process.chdir(INIT_CWD);

module.enableCompileCache?.(path.join(cache, 'command', 'compiled'));

try {
  await import(pathToFileURL(await builtCommand()).href);
} catch (error) {
  console.error('The command could not be built. Run “npm ci” in its folder and try again.');
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}
