/** Edits of the parameters of a definition. WDL: `$connections` and its like belong to the service. */
import type { Definition, Json } from '../definition';
import { isObject } from '../step';
import { withoutMember } from './members';
import { type Edited, refused } from './outcome';
import { changePart, type Path } from './place';

export interface AddParameter {
  readonly name: string;
  readonly parameter: Json;
}

export function addParameter(definition: Definition, { name, parameter }: AddParameter): Edited {
  const wanted = name.trim();
  if (wanted === '' || wanted.startsWith('$') || !isObject(parameter)) return refused('badName');
  const taken = Object.keys(definition.parameters ?? {}).map((one) => one.toLowerCase());
  if (taken.includes(wanted.toLowerCase())) return refused('nameTaken');
  return { definition: changePart(definition, ['parameters', wanted], () => parameter) };
}

export interface SetParameter {
  readonly name: string;
  /** Members below the parameter. */
  readonly path: Path;
  readonly value?: Json | undefined;
}

export function setParameter(definition: Definition, { name, path, value }: SetParameter): Edited {
  if (!has(definition, name)) return refused('noSuchName');
  if (path.length === 0 || (path[0] === 'type' && typeof value !== 'string')) {
    return refused('badArguments');
  }
  return { definition: changePart(definition, ['parameters', name, ...path], () => value) };
}

export function removeParameter(definition: Definition, { name }: { name: string }): Edited {
  if (!has(definition, name)) return refused('noSuchName');
  const parameters = withoutMember(definition.parameters ?? {}, name);
  return { definition: { ...definition, parameters } };
}

function has({ parameters = {} }: Definition, name: string): boolean {
  return !name.startsWith('$') && Object.hasOwn(parameters, name);
}
