import type { Version } from '../../model/flow';
import { type Parsed, parseDefinition } from '../../model/parse';

const known = new WeakMap<Version, Parsed>();

/** What a version holds, read once: whoever compares it means the same object. */
export function parsedVersion(version: Version): Parsed {
  const parsed = known.get(version) ?? parseDefinition(version.definition);
  known.set(version, parsed);
  return parsed;
}
