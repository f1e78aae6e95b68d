/**
 * Unpacks the Chromium of the npm package into its folder, with the system libraries that it brings.
 * Prints where both are, as JSON.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';

const folder = process.argv[2] ?? '.';
const require = createRequire(path.join(folder, 'package.json'));
const entry = require.resolve('@sparticuz/chromium');
const { default: chromium } = await import(pathToFileURL(entry).href);

const place = path.join(folder, 'chromium');
if (!existsSync(place)) {
  // The package unpacks beside other temporary files, where a cleaner would take it away again.
  const unpacked = await chromium.executablePath();
  try {
    renameSync(unpacked, place);
  } catch {
    execFileSync('cp', [unpacked, place]);
    rmSync(unpacked);
  }
}

const libraries = path.join(folder, 'libraries');
if (!existsSync(libraries)) {
  mkdirSync(libraries);
  const packed = path.join(folder, 'node_modules/@sparticuz/chromium/bin/al2023.tar.br');
  const archive = path.join(folder, 'libraries.tar');
  writeFileSync(archive, brotliDecompressSync(readFileSync(packed)));
  execFileSync('tar', ['-xf', archive, '-C', libraries]);
  rmSync(archive);
}

console.log(JSON.stringify({ path: place, libraries: path.join(libraries, 'lib') }));
