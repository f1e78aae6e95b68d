/** Which product a definition was written for: by its container, else by what it uses. */
import type { Json, JsonObject } from '../model/definition';
import { signedDialect } from '../model/dialect';
import type { Dialect } from '../model/flow';
import { definitionFrom } from '../model/parse';
import type { Found } from './find-definitions';

export function dialectOf(found: Found, fileName: string): Dialect {
  const { container, definition, owner } = found;
  switch (container) {
    case 'package':
    case 'solution':
      return 'powerAutomate';
    case 'template':
      return 'consumption';
    case 'bare':
      // WDL: every workflow of a Standard project, and of its gallery, is a file of this name.
      if (/^workflow\.json$/i.test(fileName)) return 'standard';
      return signedBy(definition) ?? 'consumption';
    case 'definition':
    case 'resource':
    case 'embedded':
      return saidBy(owner.kind) ?? signedBy(definition) ?? 'consumption';
  }
}

/** WDL: only a Standard workflow has a kind; records of collections name the product there. */
function saidBy(kind: Json | undefined): Dialect | undefined {
  if (typeof kind !== 'string') return undefined;
  if (/^(stateful|stateless|agent|agentic|conversational)$|standard/i.test(kind)) return 'standard';
  if (/power-?automate/i.test(kind)) return 'powerAutomate';
  return /consumption/i.test(kind) ? 'consumption' : undefined;
}

function signedBy(definition: JsonObject): Dialect | undefined {
  const read = definitionFrom(definition);
  return read.ok ? signedDialect(read.definition) : undefined;
}
