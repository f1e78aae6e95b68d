/** The files that paths of a command line stand for: a file itself, a folder with all below it. */
import { readdirSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { Refusal } from '../command';
import { whyUnreadable } from '../files';

export interface Candidate {
  readonly path: string;
  /** Found in this folder; left out: the person named the file. */
  readonly folder?: string;
}

/** Throws a Refusal for a path that does not exist. */
export function collectFiles(paths: readonly string[]): readonly Candidate[] {
  const seen = new Set<string>();
  return paths.flatMap((given): Candidate[] => {
    try {
      if (!statSync(given).isDirectory()) return [{ path: given }];
      return below(given, seen).map((file) => ({ path: file, folder: given }));
    } catch (error) {
      throw new Refusal(whyUnreadable(given, error));
    }
  });
}

/** In the order of names. Hidden folders and packages hold nobody's flows; links may lead in circles. */
function below(folder: string, seen: Set<string>): string[] {
  const real = realpathSync(folder);
  if (seen.has(real)) return [];
  seen.add(real);
  const names = readdirSync(folder).filter((name) => !/^\.|^node_modules$/.test(name));
  return names.sort().flatMap((name) => {
    const file = path.join(folder, name);
    const found = statSync(file, { throwIfNoEntry: false });
    if (found?.isDirectory()) return below(file, seen);
    return found?.isFile() && /\.(json|zip)$/i.test(name) ? [file] : [];
  });
}
