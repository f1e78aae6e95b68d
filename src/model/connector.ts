/** Connectors as data: what the catalogue shows, forms are made of, and the engine calls. */
import type { Json, JsonObject } from './definition';

/** The colour of a tile; the glyph is a name of the icon set in ui. */
export type TileColour =
  | 'slate'
  | 'blue'
  | 'indigo'
  | 'violet'
  | 'pink'
  | 'red'
  | 'amber'
  | 'green'
  | 'sea';

export interface ConnectorManifest {
  /** E.g. `shared_office365`. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly colour: TileColour;
  readonly glyph: string;
  readonly tier: 'Standard' | 'Premium' | 'Custom';
  /** Whether a connection is needed, and what a person must enter to make one. */
  readonly connection: 'none' | { readonly fields: readonly ParameterManifest[] };
  readonly operations: readonly OperationManifest[];
}

export interface OperationManifest {
  readonly id: string;
  readonly kind: 'action' | 'trigger';
  readonly title: string;
  readonly description: string;
  readonly parameters: readonly ParameterManifest[];
  /** JSON schema of the body that comes back. */
  readonly output?: JsonObject;
  /** The card's second line; `{path}` stands for the text of a parameter. */
  readonly summary: string;
  /** Words that find it, beyond title and description. */
  readonly keywords?: readonly string[];
}

export interface ParameterManifest {
  /** Path in the inputs' `parameters`, as WDL writes it: `emailMessage/To`. */
  readonly name: string;
  readonly title: string;
  readonly type: 'string' | 'integer' | 'number' | 'boolean' | 'array' | 'object';
  readonly editor?:
    | 'text'
    | 'multiline'
    | 'html'
    | 'email'
    | 'json'
    | 'choice'
    | 'secret'
    | 'expression';
  readonly required?: boolean;
  readonly advanced?: boolean;
  readonly description?: string;
  readonly placeholder?: string;
  readonly choices?: readonly { readonly value: Json; readonly title: string }[];
  readonly default?: Json;
}

/** What a running operation is handed. It changes nothing itself: it returns what should change. */
export interface OperationCall {
  readonly operationId: string;
  readonly parameters: JsonObject;
  /** UTC milliseconds of the call. */
  readonly now: number;
  /** The same for every try of this action in this run. */
  readonly idempotencyKey: string;
  readonly connection: {
    readonly id: string;
    readonly owner: string;
    readonly account: string;
    /** What its owner entered for it, by the names of the connector's connection fields. */
    readonly credential?: Readonly<Record<string, string>>;
  } | null;
  readonly world: World;
}

/** Reads of the simulated systems: committed rows plus this call's own pending changes. */
export interface World {
  get(table: WorldTable, id: string): Promise<JsonObject | undefined>;
  list(table: WorldTable): Promise<readonly { readonly id: string; readonly row: JsonObject }[]>;
  /** Someone in the organisation by e-mail address. */
  personByMail(mail: string): Promise<{ readonly id: string; readonly name: string } | undefined>;
}

/** A table of a simulated system, e.g. `mail/messages`. */
export type WorldTable = `${string}/${string}`;

export interface WorldChange {
  readonly table: WorldTable;
  readonly id: string;
  /** null removes the row. */
  readonly row: JsonObject | null;
}

export interface OperationResult {
  readonly statusCode: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Json;
  readonly changes?: readonly WorldChange[];
}

export interface Connector {
  readonly manifest: ConnectorManifest;
  readonly operations: Readonly<Record<string, (call: OperationCall) => Promise<OperationResult>>>;
}
