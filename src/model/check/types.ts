/** The types of steps that WDL has, and what this installation knows of them. */
import type { FieldManifest } from '../actions/manifest';
import { actionManifest, triggerManifest } from '../actions/table';
import type { Action, Json, Trigger } from '../definition';
import { describeAction, findOperation, hostOf, valueAt } from '../step';
import { type Context, type Facts, isComputed } from './context';
import { lowerCase, typeOf } from './outline';
import type { Finding } from './problem';
import { shapeOf } from './shape-table';
import { words } from './words';

const actionTypes = new Set(
  `compose parsejson query select table join initializevariable setvariable incrementvariable
  decrementvariable appendtostringvariable appendtoarrayvariable http httpwebhook response workflow
  function apimanagement apiconnection apiconnectionwebhook apiconnectionnotification openapiconnection
  openapiconnectionwebhook openapiconnectionnotification serviceprovider invokefunction javascriptcode
  csharpscriptcode powershellcode expression wait terminate scope if switch foreach until changeset
  sendtobatch invokeworkflow xmlvalidation xmlparse xmlcompose xslt flatfileencoding flatfiledecoding
  swiftencode swiftdecode liquid integrationaccountartifactlookup chunktext parsedocument agent handoff
  agenthandoff mcpclienttool nestedagent apimanagementmcp as2encode as2decode slackconnection batch
  dataoperation recurrence request`.split(/\s+/),
);
/** Families of exchange with partners, whose members are many and need outside artifacts. */
const actionFamilies = /^(?:as2|x12|edifact|rosettanet|swiftmt|hl7|datamapper)/;

const triggerTypes = new Set(
  `request recurrence slidingwindow http httpwebhook apiconnection apiconnectionwebhook
  apiconnectionnotification openapiconnection openapiconnectionwebhook openapiconnectionnotification
  serviceprovider batch apimanagement manual eventgrid`.split(/\s+/),
);

export function actionTypeFindings(
  action: Action,
  type: string,
  context: Context,
): readonly Finding[] {
  if (isComputed(action.type, context)) return none;
  const { connectors } = context;
  const isKnown = actionTypes.has(type) || actionFamilies.test(type);
  if (!connectors) return isKnown ? none : [strangeAction(action.type)];
  const host = hostOf(action);
  if (host) {
    if (!findOperation(connectors, host)) return [unknownOperation(host)];
  } else {
    const manifest = actionManifest(action);
    if (manifest?.runsElsewhere || (!manifest && isKnown)) return [notRunnable(action.type)];
    if (!manifest) return [unknownAction(action.type)];
    if (hasRules(type, action)) return none;
  }
  return describeAction(action, connectors)
    .fields.filter((field) => field.required && isEmpty(valueAt(action, field.path)))
    .map(missing);
}

const none: readonly Finding[] = [];

/** Rules of their own say what these lack. */
const control = new Set(['if', 'switch', 'foreach', 'until']);

function hasRules(type: string, { kind }: Action): boolean {
  return control.has(type) || shapeOf(type, lowerCase(String(kind ?? ''))) !== undefined;
}

export function triggerTypeFindings(trigger: Trigger, context: Context): readonly Finding[] {
  const { connectors } = context;
  if (isComputed(trigger.type, context)) return none;
  const isKnown = triggerTypes.has(typeOf(trigger));
  const shown = trigger.kind ? `${trigger.type} (${trigger.kind})` : trigger.type;
  const about = { path: ['type'] };
  if (!connectors) {
    const message = words.unknownTriggerType(shown);
    return isKnown ? none : [{ code: 'strangeTriggerType', ...about, message }];
  }
  const host = hostOf(trigger);
  if (host) return findOperation(connectors, host) ? none : [unknownOperation(host)];
  const manifest = triggerManifest(trigger);
  if (manifest && !manifest.runsElsewhere) return none;
  if (manifest || isKnown) return [notRunnable(shown)];
  return [{ code: 'unknownTriggerType', ...about, message: words.unknownTriggerType(shown) }];
}

function strangeAction(type: string): Finding {
  return { code: 'strangeActionType', path: ['type'], message: words.unknownActionType(type) };
}

function unknownAction(type: string): Finding {
  return { code: 'unknownActionType', path: ['type'], message: words.unknownActionType(type) };
}

function notRunnable(type: string): Finding {
  return { code: 'notRunnableHere', path: ['type'], message: words.notRunnableHere(type) };
}

/** An operation of a connector that is not here yet: the definition is whole, it only cannot run here. */
function unknownOperation(host: { operationId: string; connectorId: string }): Finding {
  const message = words.unknownOperation(host.operationId, host.connectorId);
  return { code: 'unknownOperation', path: ['inputs', 'host', 'operationId'], message };
}

/** Whoever runs the flow may provide one; some connectors need none. */
export function connectionFindings(
  step: Action | Trigger,
  { connectors, references }: Pick<Facts, 'connectors' | 'references'>,
): readonly Finding[] {
  const host = references && hostOf(step);
  if (!host) return none;
  const connector = connectors?.find(({ id }) => id === host.connectorId);
  if (!connector || connector.connection === 'none') return none;
  const reference = Object.hasOwn(references, host.reference)
    ? references[host.reference]
    : undefined;
  if (!reference || reference.source === 'invoker' || reference.connectionId) return none;
  const message = words.noConnection(connector.title);
  return [{ code: 'noConnection', path: ['inputs', 'host', 'connectionName'], message }];
}

function missing({ title, path }: FieldManifest): Finding {
  return { code: 'missingParameter', path, message: words.missingParameter(title) };
}

function isEmpty(value: Json | undefined): boolean {
  return value === undefined || value === null || value === '';
}
