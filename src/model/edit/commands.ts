/**
 * Commands are edits as data. They come from the log, so their arguments are checked like anything from
 * outside; one that does not apply changes nothing and says why. Applying is a function of definition
 * and command alone: every reader of a log reaches the same definition.
 */
import * as z from 'zod/mini';
import type { Action, Actions, Branch, Definition, Slot, Trigger } from '../definition';
import type { Command } from '../edit-log';
import {
  actionSchema,
  deeperThan,
  graphSchema,
  isDefinition,
  maxDepth,
  triggerSchema,
} from '../parse';
import { caseEdits } from './case-edits';
import { pasteActions } from './copy-actions';
import { type Edit, edit, type Renaming, stepOnly } from './edit';
import { addedFault } from './faults';
import { flowEdits } from './flow-edits';
import { insertAction } from './insert-action';
import { moveAction } from './move-action';
import { type Edited, refused } from './outcome';
import { applyPatch } from './patch';
import { removeAction } from './remove-action';
import { renameAction } from './rename-action';
import { renameParameter, renameVariable } from './rename-variable';
import { replaceTrigger } from './replace-trigger';
import { editableMembers, setInput, setMember } from './set-member';
import { setOption } from './set-option';
import { setStaticResult } from './static-result';
import { currentName, readIds, withIds } from './step-ids';
import { unwrapAction, wrapActions } from './wrap-actions';

const json = z.json();
const path = z.array(z.string());
const runAfter = z.record(z.string(), z.array(z.string()));
const isRunAfter = (value: unknown) => z.optional(runAfter).safeParse(value).success;
const branch = z.custom<Branch>(
  (value) =>
    typeof value === 'string' && /^(?:actions|else|default|(?:case|tool):.*)$/s.test(value),
);
const slot = z.object({
  container: z.nullable(z.string()),
  branch,
  after: z.nullable(z.string()),
  mode: z.enum(['between', 'parallel']),
  before: z.optional(z.string()),
});

const named = z.object({ name: z.string(), to: z.string() });
const faults = z.object({
  danglingRunAfter: z.number(),
  cycle: z.number(),
  nameTaken: z.number(),
});

function renamedSlot(one: Slot, name: Renaming): Slot {
  return {
    ...one,
    container: one.container === null ? null : name(one.container),
    after: one.after === null ? null : name(one.after),
    ...(one.before === undefined ? {} : { before: name(one.before) }),
  };
}

const edits = {
  insertAction: edit({
    args: z.object({ slot, name: z.string(), action: actionSchema as z.ZodMiniType<Action> }),
    renamed: (args, name) => ({ ...args, slot: renamedSlot(args.slot as Slot, name) }),
    apply: (definition, args) => insertAction(definition, { ...args, slot: args.slot as Slot }),
  }),
  removeAction: edit({
    args: z.object({ step: z.string() }),
    renamed: stepOnly,
    apply: removeAction,
  }),
  renameAction: edit({
    args: z.object({ step: z.string(), to: z.string() }),
    renamed: stepOnly,
    apply: renameAction,
  }),
  setInput: edit({
    args: z.object({ step: z.string(), path, value: z.optional(json) }),
    renamed: stepOnly,
    apply: setInput,
  }),
  setMember: edit({
    args: z.object({
      step: z.string(),
      member: z.enum(editableMembers),
      path: z.optional(path),
      value: z.optional(json),
    }),
    renamed: (args, name) => {
      const order = args.member === 'runAfter' ? runAfter.safeParse(args.value) : undefined;
      const value = order?.success
        ? Object.fromEntries(Object.entries(order.data).map(([key, one]) => [name(key), one]))
        : args.value;
      return { ...stepOnly(args, name), ...(value === undefined ? {} : { value }) };
    },
    apply: (definition, args) =>
      args.member === 'runAfter' && !(args.path === undefined && isRunAfter(args.value))
        ? refused('badArguments')
        : setMember(definition, args),
  }),
  setOption: edit({
    args: z.object({ step: z.string(), option: z.string(), on: z.boolean() }),
    renamed: stepOnly,
    apply: setOption,
  }),
  setStaticResult: edit({
    args: z.object({ step: z.string(), on: z.boolean(), result: z.optional(json) }),
    renamed: stepOnly,
    apply: setStaticResult,
  }),
  moveAction: edit({
    args: z.object({ step: z.string(), slot }),
    renamed: (args, name) => ({
      ...stepOnly(args, name),
      slot: renamedSlot(args.slot as Slot, name),
    }),
    apply: (definition, args) => moveAction(definition, { ...args, slot: args.slot as Slot }),
  }),
  pasteActions: edit({
    args: z.object({ slot, actions: graphSchema as z.ZodMiniType<Actions> }),
    renamed: (args, name) => ({ ...args, slot: renamedSlot(args.slot as Slot, name) }),
    apply: (definition, args) => pasteActions(definition, { ...args, slot: args.slot as Slot }),
  }),
  wrapActions: edit({
    args: z.object({
      steps: z.array(z.string()),
      name: z.string(),
      action: actionSchema as z.ZodMiniType<Action>,
    }),
    renamed: (args, name) => ({ ...args, steps: args.steps.map(name) }),
    apply: wrapActions,
  }),
  unwrapAction: edit({
    args: z.object({ step: z.string() }),
    renamed: stepOnly,
    apply: unwrapAction,
  }),
  ...caseEdits,
  replaceTrigger: edit({
    args: z.object({ name: z.string(), trigger: triggerSchema as z.ZodMiniType<Trigger> }),
    renamed: (args) => args,
    apply: replaceTrigger,
  }),
  ...flowEdits,
  renameVariable: edit({ args: named, renamed: (args) => args, apply: renameVariable }),
  renameParameter: edit({ args: named, renamed: (args) => args, apply: renameParameter }),
  patch: edit({
    args: z.object({
      changes: z.array(
        z.object({
          path,
          from: z.optional(json),
          to: z.optional(json),
          before: z.optional(z.nullable(z.string())),
        }),
      ),
      faults: z.optional(faults),
    }),
    renamed: (args) => args,
    apply: (definition, args) => {
      const patched = applyPatch(definition, args);
      if ('refused' in patched || isDefinition(patched.definition)) return patched;
      return refused('badArguments');
    },
  }),
};
export type CommandName = keyof typeof edits;

/** Levels of arguments that cannot make a definition too deep. */
const shallow = 20;

export function applyCommand(definition: Definition, command: Command): Edited {
  if (!Object.hasOwn(edits, command.name)) return refused('unknownCommand');
  const one = edits[command.name as CommandName] as Edit<unknown>;
  if (!deeperThan(command.args, shallow)) return applyEdit(definition, one, command);
  // Before anything walks over them: the walks are recursive.
  if (deeperThan(command.args, maxDepth)) return refused('tooDeep');
  const edited = applyEdit(definition, one, command);
  const isReadable = 'refused' in edited || !deeperThan(edited.definition, maxDepth);
  return isReadable ? edited : refused('tooDeep');
}

function applyEdit<Args>(definition: Definition, one: Edit<Args>, command: Command): Edited {
  const checked = one.args.safeParse(command.args);
  if (!checked.success) return refused('badArguments');
  const ids = readIds(command.args);
  let gone = false;
  // The arguments as they came: the schema's copy would order the members of an action anew.
  const args = one.renamed(command.args as unknown as Args, (name) => {
    const current = currentName(definition, name, ids);
    gone ||= current === undefined;
    return current ?? name;
  });
  if (gone) return refused('noSuchStep');
  const edited = one.apply(definition, args);
  if ('refused' in edited) return edited;
  const restored = faults.safeParse(command.args.faults).data;
  const fault = addedFault(definition, edited.definition, restored);
  return fault ? refused(fault) : edited;
}

/** The command with the ids of the steps that it names, as they are in this definition. */
export function identified(definition: Definition, command: Command): Command {
  if (!Object.hasOwn(edits, command.name) || deeperThan(command.args, maxDepth)) return command;
  const one = edits[command.name as CommandName] as Edit<unknown>;
  const checked = one.args.safeParse(command.args);
  if (!checked.success) return command;
  const named = new Set<string>();
  one.renamed(checked.data, (name) => {
    named.add(name);
    return name;
  });
  return withIds(definition, command, named);
}
