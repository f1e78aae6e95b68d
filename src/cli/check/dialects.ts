/** The products as the command line names them. */
import type { Dialect } from '../../model/flow';
import { Refusal } from '../command';
import { words } from '../words';

const dialectNames: Readonly<Record<string, Dialect>> = {
  'power-automate': 'powerAutomate',
  consumption: 'consumption',
  standard: 'standard',
};

export const knownDialects: readonly string[] = Object.keys(dialectNames);

/** Throws a Refusal. */
export function dialectNamed(name: string): Dialect {
  const dialect = Object.hasOwn(dialectNames, name) ? dialectNames[name] : undefined;
  if (!dialect) throw new Refusal(words.unknownDialect(name, knownDialects));
  return dialect;
}
