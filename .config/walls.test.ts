/** Proof that the walls stand: for each row of the rooms table, a forbidden import is caught. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Room, rooms } from './rooms.mjs';
import { checkLayers } from './scripts/lib/layers.mjs';

type Breaches = Awaited<ReturnType<typeof checkLayers>>['breaches'];

/** One module of a project that is made for this test, and whether its import is a breach. */
interface Sample {
  readonly file: string;
  readonly text: string;
  readonly breach: boolean;
}

const names = Object.keys(rooms);
const stranger = 'some-stranger';

function samplesOf(name: string, room: Room): Sample[] {
  const samples: Sample[] = [];
  const folderOf = (place: string) => `src/${place}`;
  const add = (breach: boolean, text: string, folder = folderOf(name)) => {
    const file = `${folder}/${breach ? 'bad' : 'good'}-${samples.length}.ts`;
    samples.push({ file, text, breach });
  };
  const from = (source: string) => `import { it } from '${source}';\nexport const used = it;\n`;
  const typeFrom = (source: string) =>
    `import type { It } from '${source}';\nexport type Used = It;\n`;

  const { typesOnly = [], doors = [], inside = {} } = room;
  const open = [...room.rooms, ...typesOnly];
  const closed = names.filter((other) => other !== name && !open.includes(other));
  for (const other of closed) {
    add(true, from(`../${other}/thing`));
    add(true, typeFrom(`../${other}/thing`));
  }
  for (const other of room.rooms) add(false, from(`../${other}/thing`));
  for (const other of typesOnly) {
    add(true, from(`../${other}/thing`));
    add(false, typeFrom(`../${other}/thing`));
  }
  for (const door of doors) add(false, from(`../${door}`));

  for (const library of room.libraries) add(false, from(packageOf(library)));
  for (const [place, libraries] of Object.entries(inside)) {
    for (const library of libraries) {
      add(true, from(packageOf(library)));
      add(false, from(packageOf(library)), folderOf(place));
    }
    add(true, from(stranger), folderOf(place));
  }
  if (!room.libraries.includes('*')) {
    add(true, from(stranger));
    if (!room.libraries.includes('node:*')) add(true, from('node:fs'));
  }
  if (room.pure) {
    for (const ambient of ['Date.now()', 'new Date()', 'Math.random()', 'eval("1")']) {
      add(true, `export const used = ${ambient};\n`);
    }
    add(false, 'export const used = [Date.UTC(2026, 0), new Date(5)]; // not Date.now()\n');
  }
  return samples;
}

/** An importable name for what a row of the table admits. */
function packageOf(library: string): string {
  if (library === '*') return stranger;
  if (library === 'node:*') return 'node:fs';
  return library === 'zod' ? 'zod/mini' : library.replace('*', 'anything');
}

let project: string;
let breaches: Breaches;
let modules: number;

beforeAll(async () => {
  project = mkdtempSync(path.join(os.tmpdir(), 'millrace-walls-'));
  const write = (file: string, text: string) => {
    mkdirSync(path.dirname(path.join(project, file)), { recursive: true });
    writeFileSync(path.join(project, file), text);
  };
  const thing = 'export const it = 1;\nexport type It = number;\n';
  for (const [name, room] of Object.entries(rooms)) {
    write(`src/${name}/thing.ts`, thing);
    for (const door of room.doors ?? []) write(`src/${door}.ts`, thing);
    for (const { file, text } of samplesOf(name, room)) write(file, text);
    const inside = Object.values(room.inside ?? {}).flat();
    for (const library of [...room.libraries, ...inside, stranger, 'zod']) {
      const folder = `node_modules/${library === 'zod' ? library : packageOf(library)}`;
      if (folder.includes('node:')) continue;
      write(`${folder}/index.js`, thing.split('\n')[0] ?? '');
      write(`${folder}/mini/index.js`, thing.split('\n')[0] ?? '');
    }
  }
  write('src/model/full-zod.ts', "import { it } from 'zod';\nexport const used = it;\n");
  write('src/model/one.ts', "import { it } from './two';\nexport const used = it;\n");
  write('src/model/two.ts', "import { used } from './one';\nexport const it = () => used;\n");
  write('src/model/lost.ts', "import { it } from './nowhere';\nexport const used = it;\n");
  ({ breaches, modules } = await checkLayers(project));
});
afterAll(() => rmSync(project, { recursive: true }));

const rulesBrokenBy = (file: string) =>
  breaches.filter(({ from }) => from === file).map(({ rule }) => rule);

describe.each(Object.entries(rooms))('the walls of %s', (name, room) => {
  const samples = samplesOf(name, room);
  const title = ({ text, breach }: Sample) =>
    `${breach ? 'catch' : 'admit'} ${text.split('\n')[0]}`;

  test.each(samples.map((sample) => [title(sample), sample] as const))('%s', (_title, sample) => {
    const broken = rulesBrokenBy(sample.file);
    expect(broken.some((rule) => rule.startsWith(`${name}-`))).toBe(sample.breach);
  });

  test('have at least one breach that was caught', () => {
    expect(samples.some(({ breach }) => breach)).toBe(true);
  });
});

test('the full zod, a cycle and an import of nothing are caught', () => {
  expect(rulesBrokenBy('src/model/full-zod.ts')).toContain('no-full-zod');
  expect(rulesBrokenBy('src/model/one.ts')).toContain('no-cycles');
  expect(rulesBrokenBy('src/model/lost.ts')).toContain('resolvable');
});

test('modules were read, and every breach says what to do instead', () => {
  expect(modules).toBeGreaterThan(100);
  for (const { comment } of breaches) expect(comment).not.toBe('');
});

test('the probe of the pure rooms fails at every name, once nothing expects it to', () => {
  const folder = import.meta.dirname;
  const config = ts.getParsedCommandLineOfConfigFile(
    path.join(folder, 'tsconfig.pure.json'),
    { incremental: false },
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => {} },
  );
  if (!config) throw new Error('tsconfig.pure.json cannot be read');
  const probe = path.join(folder, 'pure', 'probe.ts');
  expect(config.fileNames.map((name) => path.normalize(name))).toContain(probe);

  const bare = path.join(folder, 'pure', 'bare-probe.ts');
  const text = readFileSync(probe, 'utf8').replaceAll('@ts-expect-error', '');
  const host = ts.createCompilerHost(config.options);
  const { getSourceFile } = host;
  host.getSourceFile = (name, version) =>
    path.normalize(name) === bare
      ? ts.createSourceFile(name, text, version)
      : getSourceFile.call(host, name, version);
  const ambient = path.join(folder, 'pure', 'ambient.d.ts');
  const program = ts.createProgram([ambient, bare], config.options, host);
  const found = program.getSemanticDiagnostics(program.getSourceFile(bare));
  const missing = found.map(
    ({ messageText }) =>
      /'(\w+)'/.exec(String(ts.flattenDiagnosticMessageText(messageText, ' ')))?.[1],
  );
  expect(missing).toEqual([
    'document',
    'window',
    'fetch',
    'setTimeout',
    'crypto',
    'indexedDB',
    'process',
  ]);
});
