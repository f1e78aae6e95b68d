/** What a step is, for whoever shows it: its manifest, tile, fields and the shape of its outputs. */
import type { FieldManifest } from './actions/manifest';
import { actionManifest, triggerManifest } from './actions/table';
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
  action: Pick<Action, 'type' | 'inputs'>,
  connectors: readonly ConnectorManifest[],
): StepDescription {
  const host = hostOf(action);
  if (host) return describeOperation(host, connectors);
  const manifest = actionManifest(action.type);
  if (!manifest) return unknownStep(action.type);
  const { title, group, colour, glyph, fields, summary } = manifest;
  return { known: true, title, origin: group, colour, glyph, fields, summary };
}

export function describeTrigger(
  trigger: Pick<Trigger, 'type' | 'kind' | 'inputs'>,
  connectors: readonly ConnectorManifest[],
): StepDescription {
  const host = hostOf(trigger);
  if (host) return describeOperation(host, connectors);
  const manifest = triggerManifest(trigger.type, trigger.kind);
  if (!manifest)
    return unknownStep(trigger.kind ? `${trigger.type} (${trigger.kind})` : trigger.type);
  const { title, colour, glyph, fields, summary } = manifest;
  const output = triggerSchema(trigger);
  return {
    known: true,
    title,
    origin: 'Trigger',
    colour,
    glyph,
    fields,
    summary,
    ...(output ? { output } : {}),
  };
}

/** The JSON schema of what a Request trigger is sent. */
export function triggerSchema(trigger: Pick<Trigger, 'inputs'>): JsonObject | undefined {
  const schema = isObject(trigger.inputs) ? trigger.inputs.schema : undefined;
  return isObject(schema) ? schema : undefined;
}

function describeOperation(
  host: HostRef,
  connectors: readonly ConnectorManifest[],
): StepDescription {
  const found = findOperation(connectors, host);
  if (!found) return { ...unknownStep(host.operationId), connectorId: host.connectorId };
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

function unknownStep(type: string): StepDescription {
  return {
    known: false,
    title: type,
    origin: 'Unknown',
    colour: 'slate',
    glyph: 'circle-help',
    fields: [],
    summary: '',
  };
}

/** A new connector step as Power Automate writes it. */
export function connectorAction(
  connector: ConnectorManifest,
  operation: OperationManifest,
  reference: string,
): Action {
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

/** The value at a path of members; undefined if there is none. */
export function valueAt(step: unknown, path: readonly string[]): Json | undefined {
  let value: unknown = step;
  for (const member of path) {
    if (!isObject(value) || !Object.hasOwn(value, member)) return undefined;
    value = value[member];
  }
  return value as Json | undefined;
}
