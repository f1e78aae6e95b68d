import { renameInTemplate } from '../../expressions/language';
import type { Action, Definition, Json } from '../definition';
import { isObject } from '../step';
import { declaredVariables, usesVariable } from '../variables';
import { mapActions } from './map-actions';
import { mapMembers, renameMember } from './members';
import { type Edited, refused } from './outcome';
import { mapDefinitionTexts } from './texts';

export interface RenameNamed {
  readonly name: string;
  readonly to: string;
}

/** Renames a variable where it is declared, set and read. WDL: names of variables ignore case. */
export function renameVariable(definition: Definition, { name, to }: RenameNamed): Edited {
  const wanted = to.trim();
  if (wanted === '') return refused('badName');
  const declared = declaredVariables(definition).map((one) => one.name);
  if (!includesName(declared, name)) return refused('noSuchName');
  if (!sameName(name, wanted) && includesName(declared, wanted)) return refused('nameTaken');
  const actions = mapActions(definition.actions, (action) => renamedIn(action, name, wanted));
  return {
    definition: mapDefinitionTexts({ ...definition, actions }, (text) =>
      renameInTemplate(text, 'variable', name, wanted),
    ),
  };
}

/** Renames a parameter where it is declared and read. */
export function renameParameter(definition: Definition, { name, to }: RenameNamed): Edited {
  const wanted = to.trim();
  const { parameters = {} } = definition;
  // WDL: `$connections` and `$authentication` are the service's own.
  if (wanted === '' || name.startsWith('$')) return refused('badName');
  if (!Object.hasOwn(parameters, name)) return refused('noSuchName');
  if (!sameName(name, wanted) && includesName(Object.keys(parameters), wanted)) {
    return refused('nameTaken');
  }
  const renamed = { ...definition, parameters: renameMember(parameters, name, wanted) };
  return {
    definition: mapDefinitionTexts(renamed, (text) =>
      renameInTemplate(text, 'parameter', name, wanted),
    ),
  };
}

function renamedIn(action: Action, from: string, to: string): Action {
  const { inputs } = action;
  if (!usesVariable(action) || !isObject(inputs)) return action;
  const rename = (value: Json | undefined, member: string) =>
    member === 'name' && typeof value === 'string' && sameName(value, from) ? to : value;
  const { variables } = inputs;
  const renamed = mapMembers(inputs, rename);
  if (!Array.isArray(variables))
    return renamed === inputs ? action : { ...action, inputs: renamed };
  const declared = variables.map((one: Json) => (isObject(one) ? mapMembers(one, rename) : one));
  return declared.every((one, at) => one === variables[at])
    ? action
    : { ...action, inputs: { ...inputs, variables: declared } };
}

function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function includesName(names: readonly string[], wanted: string): boolean {
  return names.some((name) => sameName(name, wanted));
}
