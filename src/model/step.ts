/** What a step is, for whoever shows it: its manifest, tile, fields and the shape of its outputs. */
import { recurrenceField } from './actions/clock-triggers';
import { field } from './actions/field';
import type { FieldManifest, StepManifest } from './actions/manifest';
import { actionManifest, triggerManifest } from './actions/table';
import { declarationFields } from './actions/variables';
import type { ConnectorManifest, OperationManifest, TileColour } from './connector';
import type { Action, Json, JsonObject, Trigger } from './definition';

export interface StepDescription {
  /** False: a type or operation that nothing here knows. */
  readonly known: boolean;
  /** What kind of step it is: “Compose”, “Send an email (V2)”. */
  readonly title: string;
  /** Where it comes from: “Data operations”, “Office 365 Outlook”. */
  readonly origin: string;
  readonly colour: TileColour;
  readonly glyph: string;
  readonly fields: readonly FieldManifest[];
  readonly summary: string;
  /** JSON schema of the body, where the manifest knows it. */
  readonly output?: JsonObject;
  readonly connectorId?: string;
}

/** The key of the connection reference and the operation that a connector step names. */
export interface HostRef {
  readonly connectorId: string;
  readonly operationId: string;
  readonly reference: string;
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Reads `inputs.host` of an OpenApiConnection step; undefined if it is not one. */
export function hostOf(step: {
  readonly type: string;
  readonly inputs?: Json | undefined;
}): HostRef | undefined {
  if (!step.type.toLowerCase().startsWith('openapiconnection') || !isObject(step.inputs)) return;
  const host = step.inputs.host;
  if (!isObject(host)) return;
  const { apiId, operationId, connectionName } = host;
  if (typeof operationId !== 'string') return;
  const reference = typeof connectionName === 'string' ? connectionName : '';
  const connectorId = typeof apiId === 'string' ? (apiId.split('/').at(-1) ?? '') : reference;
  return { connectorId, operationId, reference };
}

export function findOperation(
  connectors: readonly ConnectorManifest[],
  host: HostRef,
): { connector: ConnectorManifest; operation: OperationManifest } | undefined {
  const connector = connectors.find((one) => one.id === host.connectorId);
  const operation = connector?.operations.find((one) => one.id === host.operationId);
  return connector && operation && { connector, operation };
}

export function describeAction(
  action: Pick<Action, 'type' | 'kind' | 'inputs'>,
  connectors: readonly ConnectorManifest[],
): StepDescription {
  const operation = describeOperation(action, connectors);
  if (operation) return operation;
  const manifest = actionManifest(action);
  if (!manifest) return unknownStep(action);
  const fields = declarationFieldsOf(action) ?? manifest.fields;
  return {
    ...described(manifest),
    ...hostLook(action),
    origin: originOf(action) ?? manifest.group,
    fields,
  };
}

export function describeTrigger(
  trigger: Pick<Trigger, 'type' | 'kind' | 'inputs'>,
  connectors: readonly ConnectorManifest[],
): StepDescription {
  const polls = /connection$|^serviceprovider$/i.test(trigger.type) ? [recurrenceField] : [];
  const operation = describeOperation(trigger, connectors);
  if (operation) return { ...operation, fields: [...operation.fields, ...polls] };
  const manifest = triggerManifest(trigger);
  if (!manifest) return unknownStep(trigger);
  const output = triggerSchema(trigger) ?? manifest.output;
  return {
    ...described(manifest),
    ...hostLook(trigger),
    origin: originOf(trigger) ?? 'Trigger',
    fields: [...manifest.fields, ...polls],
    ...(output ? { output } : {}),
  };
}

function described({ title, colour, glyph, fields, summary, output }: StepManifest) {
  return { known: true, title, colour, glyph, fields, summary, ...(output ? { output } : {}) };
}

/** WDL: a step may declare several variables; each has its fields. */
function declarationFieldsOf(
  action: Pick<Action, 'type' | 'inputs'>,
): readonly FieldManifest[] | undefined {
  const list = valueAt(action, ['inputs', 'variables']);
  if (action.type.toLowerCase() !== 'initializevariable' || !Array.isArray(list)) return undefined;
  return list.length > 1 ? list.flatMap((_one, index) => declarationFields(index)) : undefined;
}

/** The JSON schema of what a Request trigger is sent. */
export function triggerSchema(trigger: Pick<Trigger, 'inputs'>): JsonObject | undefined {
  const schema = isObject(trigger.inputs) ? trigger.inputs.schema : undefined;
  return isObject(schema) ? schema : undefined;
}

function describeOperation(
  step: Pick<Action, 'type' | 'inputs'>,
  connectors: readonly ConnectorManifest[],
): StepDescription | undefined {
  const host = hostOf(step);
  const found = host && findOperation(connectors, host);
  if (!found) return undefined;
  const { connector, operation } = found;
  return {
    known: true,
    title: operation.title,
    origin: connector.title,
    colour: connector.colour,
    glyph: connector.glyph,
    fields: operation.parameters.map((one) => ({
      ...one,
      path: ['inputs', 'parameters', one.name],
    })),
    summary: operation.summary,
    ...(operation.output ? { output: operation.output } : {}),
    connectorId: connector.id,
  };
}

/** What an operation says of itself whose connector is not here. */
function hostLook(
  step: Pick<Action, 'type' | 'inputs'>,
): Partial<Pick<StepDescription, 'title' | 'connectorId'>> {
  const host = hostOf(step);
  if (host) return { title: wordsOf(host.operationId), connectorId: host.connectorId };
  const operationId = valueAt(step, ['inputs', 'serviceProviderConfiguration', 'operationId']);
  return typeof operationId === 'string' ? { title: wordsOf(operationId) } : {};
}

/** Where an operation comes from, by the name that the step has for its connector. */
function originOf(step: Pick<Action, 'type' | 'inputs'>): string | undefined {
  const host = hostOf(step);
  if (host) return host.connectorId.replace(/^shared_/, '') || undefined;
  const provider = valueAt(step, ['inputs', 'serviceProviderConfiguration', 'serviceProviderId']);
  if (typeof provider === 'string') return provider.split('/').at(-1);
  const connection = valueAt(step, ['inputs', 'host', 'connection']);
  if (!isObject(connection)) return undefined;
  const { name, referenceName } = connection;
  if (typeof referenceName === 'string') return referenceName;
  return /\['([^']+)'\]\s*\['connectionId'\]/.exec(String(name ?? ''))?.[1];
}

/** `SendEmailV2` → “Send email V2”. */
function wordsOf(operationId: string): string {
  const words = operationId
    .replace(/[_-]+/g, ' ')
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .split(' ')
    .map((word) => (/^[A-Z]+\d*$/.test(word) ? word : word.toLowerCase()))
    .join(' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function unknownStep({ type, kind }: Pick<Action, 'type' | 'kind'>): StepDescription {
  return {
    known: false,
    title: kind ? `${type} (${kind})` : type || 'No type',
    origin: 'Unknown',
    colour: 'slate',
    glyph: 'circle-help',
    fields: [wholeInputs],
    summary: '',
  };
}

const wholeInputs = field('inputs', 'Inputs', 'json');

/** A new trigger of a connector: asked again and again, as the manifest knows of no subscription. */
export function connectorTrigger(
  connector: ConnectorManifest,
  operation: OperationManifest,
  reference: string,
): Trigger {
  const everyThreeMinutes: Readonly<Record<string, Json>> = {
    recurrence: { frequency: 'Minute', interval: 3 },
  };
  return { ...connectorAction(connector, operation, reference), ...everyThreeMinutes };
}

/** A new connector step as Power Automate writes it. */
export function connectorAction(
  connector: ConnectorManifest,
  operation: OperationManifest,
  reference: string,
): Pick<Action, 'type' | 'inputs'> {
  const parameters: Record<string, Json> = {};
  for (const one of operation.parameters) {
    if (one.default !== undefined) parameters[one.name] = one.default;
    else if (one.required) parameters[one.name] = '';
  }
  return {
    type: 'OpenApiConnection',
    inputs: {
      host: {
        apiId: `/providers/Microsoft.PowerApps/apis/${connector.id}`,
        connectionName: reference,
        operationId: operation.id,
      },
      parameters,
      authentication: "@parameters('$authentication')",
    },
  };
}

/** The value at a path of members, or of indexes of an array; undefined if there is none. */
export function valueAt(step: unknown, path: readonly string[]): Json | undefined {
  let value: unknown = step;
  for (const member of path) {
    if (!isHolder(value) || !Object.hasOwn(value, member)) return undefined;
    value = value[member];
  }
  return value as Json | undefined;
}

function isHolder(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
