/** Which product a definition was written for: by its container, else by what it uses. */
import type { Json } from '../model/definition';
import { dialectOf, type Container as Origin } from '../model/dialect';
import type { Dialect } from '../model/flow';
import { definitionFrom } from '../model/parse';
import type { Found } from './find-definitions';

export function dialectOfFile(found: Found, fileName: string): Dialect {
  const read = definitionFrom(found.definition);
  const definition = read.ok ? read.definition : { triggers: {}, actions: {} };
  return dialectOf(definition, originOf(found, fileName));
}

/** undefined: a container that every product uses. */
function originOf({ container, owner }: Found, fileName: string): Origin | undefined {
  switch (container) {
    case 'package':
    case 'solution':
    case 'template':
      return container;
    case 'bare':
      // WDL: every workflow of a Standard project, and of its gallery, is a file of this name.
      return /^workflow\.json$/i.test(fileName) ? 'project' : undefined;
    case 'definition':
    case 'resource':
    case 'embedded':
      return originSaidBy(owner.kind);
  }
}

/** WDL: only a Standard workflow has a kind; records of collections name the product there. */
function originSaidBy(kind: Json | undefined): Origin | undefined {
  if (typeof kind !== 'string') return undefined;
  if (/^(stateful|stateless|agent|agentic|conversational)$|standard/i.test(kind)) return 'project';
  if (/power-?automate/i.test(kind)) return 'package';
  return /consumption/i.test(kind) ? 'template' : undefined;
}
