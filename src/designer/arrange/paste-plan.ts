/** What pasting would do here: new names, connections of this flow, and what is missing. */
import type { Clip } from '../../model/clip/clip';
import { usesOf } from '../../model/clip/uses';
import type { ConnectorManifest } from '../../model/connector';
import type {
  Action,
  Actions,
  Definition,
  Json,
  ParameterDefinition,
  Slot,
} from '../../model/definition';
import { copyActions, freelyNamed } from '../../model/edit/copy-actions';
import { declareCommand } from '../../model/edit/insert-command';
import { mapActions } from '../../model/edit/map-actions';
import { sameJson } from '../../model/edit/patch';
import { applyEach, asOne } from '../../model/edit/several';
import type { Command } from '../../model/edit-log';
import type { ConnectionReference } from '../../model/flow';
import { hostOf, isObject } from '../../model/step';
import { declaredVariables } from '../../model/variables';
import { findAction, indexActions, places } from '../../model/walk';
import { arrangeWords as words } from './words';

export interface Renaming {
  readonly kind: 'step' | 'variable';
  readonly from: string;
  readonly to: string;
}

export interface PastePlan {
  /** As they will be inserted. */
  readonly actions: Actions;
  readonly renamed: readonly Renaming[];
  /** `to` null: the flow has no connection of this connector yet. */
  readonly connections: readonly {
    readonly connectorId: string;
    readonly from: string;
    readonly to: string | null;
  }[];
  /** Steps that are read and not there. */
  readonly steps: readonly Missing[];
  readonly variables: readonly (Missing & { readonly type: string })[];
  readonly parameters: readonly (Missing & { readonly definition: ParameterDefinition })[];
}

export interface Missing {
  readonly name: string;
  /** The first of the pasted steps that names it. */
  readonly reader: string;
}

export interface PasteTarget {
  readonly definition: Definition;
  readonly references: Readonly<Record<string, ConnectionReference>>;
  readonly connectors: readonly ConnectorManifest[];
}

export function planPaste(clip: Clip, target: PasteTarget, newId: () => string): PastePlan {
  const { definition } = target;
  const connections = mapConnections(clip, target);
  // Pasted twice, the copies must not share what tells steps apart.
  const fresh = copyActions(
    { triggers: {}, actions: clip.actions },
    Object.keys(clip.actions),
    newId,
  );
  const mapped = mapActions(fresh, (action) => withConnection(action, connections));
  const actions = freelyNamed(definition, mapped);
  const uses = usesOf(actions);
  const there = lowered(indexActions(definition).keys());
  const declared = lowered(declaredVariables(definition).map(({ name }) => name));
  const parameters = lowered(Object.keys(definition.parameters ?? {}));
  const typeOf = (name: string) =>
    clip.variables.find((one) => one.name.toLowerCase() === name.toLowerCase())?.type ??
    typeByUse(actions, name);
  return {
    actions,
    renamed: renamings(mapped, actions),
    connections: [...connections.values()].filter(({ from, to }) => from !== to),
    steps: missing(uses.steps, there),
    variables: missing(uses.variables, declared).map((one) => ({ ...one, type: typeOf(one.name) })),
    parameters: missing(uses.parameters, parameters)
      .filter(({ name }) => !name.startsWith('$'))
      .map((one) => ({
        ...one,
        definition: clip.parameters[one.name] ?? { type: 'String', defaultValue: '' },
      })),
  };
}

/** What a variable must be for the steps that change it. */
function typeByUse(actions: Actions, variable: string): string {
  for (const { action } of places({ actions })) {
    const { type, inputs } = action;
    if (!isObject(inputs) || String(inputs.name).toLowerCase() !== variable.toLowerCase()) continue;
    if (/^appendtoarray/i.test(type)) return 'array';
    if (/^(?:in|de)crement/i.test(type)) return 'integer';
  }
  return 'string';
}

/** Whether somebody should look first. A copy beside its original gets a new name, as everybody expects. */
export function isPlain(plan: PastePlan, clip: Clip, definition: Definition): boolean {
  const { renamed, connections, steps, variables, parameters } = plan;
  const differs = connections.length + steps.length + variables.length + parameters.length > 0;
  return !differs && (renamed.length === 0 || isFromHere(clip, definition));
}

/** The originals stand in this very flow. */
function isFromHere({ actions }: Clip, definition: Definition): boolean {
  return Object.entries(actions).every(([name, copy]) => {
    const original = findAction(definition, name)?.action;
    return original?.type === copy.type && sameJson(original.inputs, copy.inputs);
  });
}

export interface Creating {
  /** Names of missing variables and parameters that shall be made as well. */
  readonly variables: ReadonlySet<string>;
  readonly parameters: ReadonlySet<string>;
}

/** All of it as one edit; undefined if it cannot be done there. */
export function pasteCommand(
  definition: Definition,
  plan: PastePlan,
  slot: Slot,
  { variables, parameters }: Creating,
): Command | undefined {
  const paste: Command = {
    name: 'pasteActions',
    args: { slot: slot as unknown as Json, actions: plan.actions as unknown as Json },
  };
  const commands = [
    paste,
    ...plan.variables.filter(({ name }) => variables.has(name)).map(declareCommand),
  ];
  const edited = applyEach(definition, commands);
  if ('refused' in edited) return commands.length === 1 ? paste : undefined;
  const added = plan.parameters.filter(({ name }) => parameters.has(name));
  const after = withParameters(edited.definition, added);
  if (added.length === 0 && commands.length === 1) return paste;
  return asOne([...commands, paste], definition, after, words.undoPaste);
}

function withParameters(definition: Definition, added: PastePlan['parameters']): Definition {
  if (added.length === 0) return definition;
  const own = Object.fromEntries(added.map((one) => [one.name, one.definition]));
  return { ...definition, parameters: { ...definition.parameters, ...own } };
}

type Mapped = PastePlan['connections'][number];

/** The flow's own reference of the same connector takes the place of the one that was copied. */
function mapConnections(
  { actions, connections }: Clip,
  target: PasteTarget,
): ReadonlyMap<string, Mapped> {
  const own = ownConnections(target);
  const found = new Map<string, Mapped>();
  for (const [from, guessed] of usesOf(actions).connections) {
    const connectorId = connections[from] ?? guessed;
    const same = [...own].find(([, one]) => one === connectorId)?.[0];
    const connector = target.connectors.find((one) => one.id === connectorId);
    const needsNone = connector?.connection === 'none';
    const isOwn = own.get(from) === connectorId || needsNone;
    found.set(from, { connectorId, from, to: isOwn ? from : (same ?? null) });
  }
  return found;
}

/** Connector by key: of the flow's references, and of what its steps name. */
function ownConnections({ definition, references }: PasteTarget): ReadonlyMap<string, string> {
  const own = new Map<string, string>();
  for (const { action } of places(definition)) {
    const host = hostOf(action);
    if (host) own.set(host.reference, host.connectorId);
  }
  for (const [key, { connectorId }] of Object.entries(references)) own.set(key, connectorId);
  return own;
}

function withConnection(action: Action, connections: ReadonlyMap<string, Mapped>): Action {
  const host = hostOf(action);
  const to = host && connections.get(host.reference)?.to;
  const { inputs } = action;
  if (!to || to === host.reference || !isObject(inputs) || !isObject(inputs.host)) return action;
  return { ...action, inputs: { ...inputs, host: { ...inputs.host, connectionName: to } } };
}

/** Renaming moves nothing: the copies and their new names stand in the same order. */
function renamings(before: Actions, after: Actions): readonly Renaming[] {
  const names = (actions: Actions) => [...places({ actions })].map(({ name }) => name);
  const variables = (actions: Actions) => declaredVariables({ actions }).map(({ name }) => name);
  return [
    ...changed('step', names(before), names(after)),
    ...changed('variable', variables(before), variables(after)),
  ];
}

function changed(
  kind: Renaming['kind'],
  before: readonly string[],
  after: readonly string[],
): readonly Renaming[] {
  return before.flatMap((from, at) => {
    const to = after[at] ?? from;
    return to === from ? [] : [{ kind, from, to }];
  });
}

function missing(
  named: ReadonlyMap<string, string>,
  there: ReadonlySet<string>,
): readonly Missing[] {
  return [...named]
    .filter(([name]) => !there.has(name.toLowerCase()))
    .map(([name, reader]) => ({ name, reader }));
}

function lowered(names: Iterable<string>): ReadonlySet<string> {
  return new Set([...names].map((name) => name.toLowerCase()));
}
