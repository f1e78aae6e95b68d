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

/** How a person fills a parameter in; without one, its type decides. */
export type ParameterEditor =
  | 'text'
  | 'multiline'
  | 'html'
  | 'email'
  /** JSON or code: highlighted, checked, formatted. */
  | 'json'
  | 'code'
  | 'choice'
  /** A choice that also takes a value of one's own. */
  | 'combobox'
  | 'secret'
  | 'file'
  | 'date'
  | 'dateTime'
  /** A file or folder of the service, by opening one folder after the other. */
  | 'tree'
  /** The items one by one, or the whole list as one value. */
  | 'array'
  /** Names and values: headers, queries. */
  | 'dictionary'
  /** Columns with a header and a value each. */
  | 'table'
  /** Rows and groups of a condition as an object tree. */
  | 'condition'
  /** One condition or value as an expression. */
  | 'expression'
  /** A JSON schema, with "use a sample". */
  | 'schema'
  | 'recurrence'
  | 'authentication'
  /** The name of a variable that the flow declares. */
  | 'variable';

/** A call that answers what a field offers, or what it is made of. */
export interface DynamicSource {
  readonly operationId: string;
  /** By the called operation's parameter. */
  readonly parameters: Readonly<Record<string, DynamicParameter>>;
}

/** A value, that of another field of the same form, or (to open a folder) a member of its item. */
export type DynamicParameter =
  | { readonly value: Json }
  | { readonly field: string }
  | { readonly item: string };

/** The choices of a field come from the service. Paths are members, separated by `/`. */
export interface DynamicValues extends DynamicSource {
  /** Where the list stands in the answer; empty: the answer is the list. */
  readonly collection: string;
  readonly value: string;
  readonly title: string;
  /** `tree` only: whether an item is a folder, and what opens it. */
  readonly folder?: { readonly isFolder: string; readonly open: DynamicSource };
}

/** A field stands for as many fields as a schema has properties, and the schema comes from the service. */
export interface DynamicSchema extends DynamicSource {
  /** Where the schema stands in the answer; empty: the answer is the schema. */
  readonly schema: string;
}

export interface ParameterManifest {
  /** Path in the inputs' `parameters`, as WDL writes it: `emailMessage/To`. */
  readonly name: string;
  readonly title: string;
  readonly type: 'string' | 'integer' | 'number' | 'boolean' | 'array' | 'object';
  readonly editor?: ParameterEditor;
  readonly required?: boolean;
  readonly advanced?: boolean;
  readonly description?: string;
  readonly placeholder?: string;
  readonly choices?: readonly { readonly value: Json; readonly title: string }[];
  readonly default?: Json;
  /** The type of an item of an `array`; absent: anything. */
  readonly items?: Pick<ParameterManifest, 'type' | 'editor' | 'choices'>;
  readonly dynamicValues?: DynamicValues;
  readonly dynamicSchema?: DynamicSchema;
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
