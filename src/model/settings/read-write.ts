/** Reading a setting of a step, and the edit that changes it and nothing else. */
import type { Action, Json, Trigger } from '../definition';
import type { EditableMember } from '../edit/set-member';
import { hasOption } from '../edit/set-option';
import type { Command } from '../edit-log';
import { isObject, valueAt } from '../step';
import { allows, type Setting, settings } from './settings';

type Step = Action | Trigger;

/** The value as it is written; of a switch: whether it is on. Undefined: it has its default. */
export function readSetting(step: Step, { written }: Setting): Json | undefined {
  switch (written.kind) {
    case 'value':
      return valueAt(step, written.path);
    case 'option':
      return hasOption(step.operationOptions, written.option) !== (written.off === true);
    case 'listed':
      return textsAt(step, written.path).some((one) => sameText(one, written.item));
    case 'text':
      return sameText(valueAt(step, written.path), written.text);
  }
}

/** Whether the step says anything else than the default. */
export function isChanged(step: Step, setting: Setting): boolean {
  const value = readSetting(step, setting);
  if (setting.editor !== 'switch') return value !== undefined;
  return value !== isOnByDefault(setting);
}

function isOnByDefault({ written }: Setting): boolean {
  return written.kind === 'option' && written.off === true;
}

/** The command that gives a setting another value; undefined takes it back to its default. */
export function settingCommand(
  name: string,
  step: Step,
  setting: Setting,
  value: Json | undefined,
): Command {
  const { written } = setting;
  const on = value === undefined ? isOnByDefault(setting) : value === true;
  switch (written.kind) {
    case 'value':
      return memberCommand(name, step, written.path, value);
    case 'option': {
      const { option } = written;
      return { name: 'setOption', args: { step: name, option, on: on !== (written.off === true) } };
    }
    case 'listed':
      return memberCommand(name, step, written.path, listed(step, written.path, written.item, on));
    case 'text':
      return memberCommand(name, step, written.path, textOf(step, setting, on));
  }
}

/** Keeps the spelling that stands there. */
function textOf(step: Step, setting: Setting, on: boolean): Json | undefined {
  const { written } = setting;
  if (!on || written.kind !== 'text') return undefined;
  return readSetting(step, setting) === true ? valueAt(step, written.path) : written.text;
}

/** Those that the step may have, and those that it has all the same. */
export function settingsOf(kind: 'action' | 'trigger', step: Step): readonly Setting[] {
  const changed = new Set<string>(
    settings.filter((one) => isChanged(step, one)).map(({ id }) => id),
  );
  return settings.filter(
    (one) =>
      changed.has(one.id) ||
      (allows(one, kind, step) && (one.beside === undefined || changed.has(one.beside))),
  );
}

/** What becomes empty by it is taken away as well. */
function memberCommand(
  step: string,
  value: Step,
  path: readonly string[],
  to: Json | undefined,
): Command {
  const [first = '', ...rest] = to === undefined ? emptiedBy(value, path) : path;
  const given = to === undefined ? {} : { value: to };
  if (first === 'inputs') return { name: 'setInput', args: { step, path: rest, ...given } };
  const member = first as EditableMember;
  return {
    name: 'setMember',
    args: { step, member, ...(rest.length > 0 ? { path: rest } : {}), ...given },
  };
}

/** The path up to the outermost member that holds nothing else. */
function emptiedBy(step: Step, path: readonly string[]): readonly string[] {
  let shortest = path;
  while (shortest.length > 1) {
    const parent = shortest.slice(0, -1);
    const holder = valueAt(step, parent);
    // Inputs that are empty are still inputs.
    if (parent[0] === 'inputs' || !isObject(holder) || Object.keys(holder).length !== 1) break;
    if (!Object.hasOwn(holder, shortest.at(-1) ?? '')) break;
    shortest = parent;
  }
  return shortest;
}

function listed(step: Step, path: readonly string[], item: string, on: boolean): Json | undefined {
  const before = valueAt(step, path);
  const items: readonly Json[] = Array.isArray(before) ? before : [];
  const others = items.filter((one) => !sameText(one, item));
  if (on) return others.length < items.length ? items : [...items, item];
  return others.length === 0 ? undefined : others;
}

function textsAt(step: Step, path: readonly string[]): readonly Json[] {
  const value = valueAt(step, path);
  return Array.isArray(value) ? value : [];
}

function sameText(value: Json | undefined, text: string): boolean {
  return typeof value === 'string' && value.toLowerCase() === text.toLowerCase();
}
