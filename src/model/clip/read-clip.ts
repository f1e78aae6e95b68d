/**
 * Text from a clipboard as steps: our own, an action or several as a definition has them, a whole
 * definition, and what the designers of Power Automate and Logic Apps copy. Anything else says what it is.
 */
import * as z from 'zod/mini';
import { actionManifest, triggerManifest } from '../actions/table';
import type { Action, Actions, Json, JsonObject, ParameterDefinition } from '../definition';
import { copyActions } from '../edit/copy-actions';
import { mapActions } from '../edit/map-actions';
import { stepName } from '../edit/name';
import { definitionFrom } from '../parse';
import { isObject } from '../step';
import { declaredVariables } from '../variables';
import { type Clip, clipVersion, marker } from './clip';
import { usesOf } from './uses';

/** What the text is, where it cannot be pasted. */
export type Unpastable =
  | 'empty'
  | 'prose'
  | 'brokenJson'
  | 'noSteps'
  | 'newer'
  | 'onlyTrigger'
  | 'designerForm'
  | 'malformed';

export type ClipRead =
  | { readonly ok: true; readonly clip: Clip }
  | { readonly ok: false; readonly what: Unpastable; readonly detail?: string };

const own = z.object({
  kind: z.literal(marker),
  version: z.number(),
  actions: z.unknown(),
  connections: z.optional(z.record(z.string(), z.string())),
  variables: z.optional(z.array(z.object({ name: z.string(), type: z.string() }))),
  parameters: z.optional(z.record(z.string(), z.looseObject({ type: z.string() }))),
});

export function readClip(text: string, newId: () => string): ClipRead {
  if (text.trim() === '') return unpastable('empty');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return unpastable(/^\s*[{[]/.test(text) ? 'brokenJson' : 'prose');
  }
  if (!isObject(value)) return unpastable('noSteps');
  if (value.kind === marker) return readOwn(value, newId);
  const found = recognise(value);
  if (typeof found === 'string') return unpastable(found);
  return clipFrom(found, newId);
}

function unpastable(what: Unpastable, detail?: string): ClipRead {
  return { ok: false, what, ...(detail === undefined ? {} : { detail }) };
}

function readOwn(value: JsonObject, newId: () => string): ClipRead {
  const checked = own.safeParse(value);
  if (!checked.success) return unpastable('malformed');
  const { version, actions, connections, variables, parameters } = checked.data;
  if (version > clipVersion) return unpastable('newer');
  const read = clipFrom({ actions }, newId);
  if (!read.ok) return read;
  const clip: Clip = {
    ...read.clip,
    ...(connections && { connections: { ...read.clip.connections, ...connections } }),
    ...(variables && { variables }),
    ...(parameters && { parameters: parameters as Record<string, ParameterDefinition> }),
  };
  return { ok: true, clip };
}

interface Found {
  readonly actions: unknown;
  /** The definition that the steps come from. */
  readonly definition?: JsonObject;
}

function recognise(value: JsonObject): Found | Unpastable {
  return (
    fromLogicApps(value) ??
    fromPowerAutomate(value) ??
    fromDefinition(value) ??
    fromActions(value) ??
    'noSteps'
  );
}

/** The newer designers: a container as WDL, a single step only as the fields of its form. */
function fromLogicApps(value: JsonObject): Found | Unpastable | undefined {
  if (value.mslaNode !== true) return undefined;
  const nodes = Array.isArray(value.nodes) ? value.nodes.filter(isObject) : [value];
  const entries = nodes.flatMap((node): [string, Json][] => {
    const action = node.serializedValue ?? node.serializedOperation;
    const name = String(node.nodeId ?? '').replace(/-copy$/i, '');
    return isObject(action) ? [[name, action]] : [];
  });
  if (entries.length < nodes.length || entries.length === 0) return 'designerForm';
  return { actions: Object.fromEntries(entries) };
}

/** “Copy to my clipboard” of Power Automate's classic designer. */
function fromPowerAutomate(value: JsonObject): Found | Unpastable | undefined {
  const { operationDefinition, operationName, isTrigger } = value;
  if (!isObject(operationDefinition)) return undefined;
  if (isTrigger === true) return 'onlyTrigger';
  return { actions: { [String(operationName ?? operationDefinition.type)]: operationDefinition } };
}

function fromDefinition(value: JsonObject): Found | Unpastable | undefined {
  const { properties } = value;
  for (const one of [value.definition, isObject(properties) && properties.definition, value]) {
    if (!isObject(one) || !(isObject(one.triggers) || '$schema' in one || one === value.definition))
      continue;
    const { actions } = one;
    const isEmpty = !isObject(actions) || Object.keys(actions).length === 0;
    if (isEmpty) return isObject(one.triggers) ? 'onlyTrigger' : undefined;
    return { actions, definition: one };
  }
  return undefined;
}

/** One action, or several by their names. */
function fromActions(value: JsonObject): Found | Unpastable | undefined {
  const inner = isObject(value.actions) ? value.actions : value;
  const actions = typeof value.type === 'string' ? { [value.type]: value } : inner;
  const types = Object.values(actions).map((one) => (isObject(one) ? one.type : undefined));
  if (types.length === 0 || !types.every((type) => typeof type === 'string')) return undefined;
  return types.some(isTriggerOnly) ? 'onlyTrigger' : { actions };
}

function isTriggerOnly(type: string): boolean {
  return triggerManifest({ type }) !== undefined && actionManifest({ type }) === undefined;
}

function clipFrom({ actions, definition }: Found, newId: () => string): ClipRead {
  const parsed = definitionFrom({ ...definition, triggers: {}, actions });
  if (!parsed.ok) return unpastable('malformed', parsed.failure.message);
  const whole = { ...parsed.definition, actions: named(parsed.definition.actions) };
  const copies = copyActions(whole, Object.keys(whole.actions), newId);
  if (Object.keys(copies).length === 0) return unpastable('noSteps');
  const clean = mapActions(copies, withConnectionName);
  const uses = usesOf(clean);
  const { parameters = {} } = whole;
  return {
    ok: true,
    clip: {
      actions: clean,
      connections: Object.fromEntries(uses.connections),
      variables: declaredVariables(whole).map(({ name, type }) => ({ name, type })),
      parameters: isObject(parameters)
        ? Object.fromEntries(
            Object.entries(parameters).filter(([name]) => uses.parameters.has(name)),
          )
        : {},
    },
  };
}

/** Names that a definition can hold; what has none is called by its type. */
function named(actions: Actions): Actions {
  return Object.fromEntries(
    Object.entries(actions).map(([name, action]): [string, Action] => [
      name.trim() === '' ? stepName(action.type) : name,
      action,
    ]),
  );
}

/** The newer designers copy the key of the connection as `host.connection`. */
function withConnectionName(action: Action): Action {
  const { inputs } = action;
  if (!isObject(inputs) || !isObject(inputs.host)) return action;
  const { connection, ...host } = inputs.host;
  if (typeof connection !== 'string' || 'connectionName' in host) return action;
  return { ...action, inputs: { ...inputs, host: { ...host, connectionName: connection } } };
}
