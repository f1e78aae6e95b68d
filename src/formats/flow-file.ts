/** What reading other people's files gives: flows, where each one stood, and what was wrong. */
import type { JsonObject, JsonText } from '../model/definition';
import type { ConnectionReference, Dialect } from '../model/flow';

export interface SourceFile {
  /** As the person names it, `/` between folders. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Reads what lies beside a file, by a path relative to its folder; undefined: nothing is there. */
export type Beside = (path: string) => Uint8Array | undefined;

/** How a definition is wrapped: the sign by which its container was recognised. */
export type Container =
  /** `definition.json` of an exported package. */
  | 'package'
  /** A file of `Workflows/` in a solution, zipped or not. */
  | 'solution'
  /** A resource of a deployment template. */
  | 'template'
  /** `{definition, …}`: a Standard workflow or a portal's code view. */
  | 'definition'
  /** `{properties: {definition}}` of anything else: a resource, a gallery template. */
  | 'resource'
  /** The definition alone. */
  | 'bare'
  /** Somewhere deeper in a file of another purpose. */
  | 'embedded';

/** Members from the root of a JSON text down to a value. */
export type Path = readonly string[];

export interface ReadFlow {
  readonly name: string;
  readonly container: Container;
  readonly dialect: Dialect;
  /** Of a Standard workflow, as written: `Stateful`, `Stateless`, `Agent` … */
  readonly kind?: string;
  readonly state?: 'Started' | 'Stopped';
  /** The bytes of the file, but for expressions of a deployment template that could be resolved. */
  readonly definition: JsonText;
  readonly connectionReferences: Readonly<Record<string, ConnectionReference>>;
  /** Values given from outside; null: they are kept in a file that is not at hand. */
  readonly parameters: JsonObject | null;
  /** Strings that are expressions of the deployment template and not of the workflow. */
  readonly opaque: readonly Path[];
  readonly source: Source;
}

export interface Source {
  readonly path: string;
  /** Name of the entry, if the file is an archive. */
  readonly entry?: string;
  /** The whole text that holds the definition, without a byte-order mark; comments are blanks. */
  readonly text: string;
  /** Where in it the definition stands. */
  readonly pointer: Path;
}

export interface Fault {
  /** One sentence. */
  readonly message: string;
  readonly entry?: string;
  /** 1-based, where the text itself is broken. */
  readonly line?: number;
  readonly column?: number;
  /** Nothing in the text suggests that a flow was meant. */
  readonly unlikely?: true;
}

export interface Reading {
  readonly flows: readonly ReadFlow[];
  readonly faults: readonly Fault[];
}
