import type { Action, Definition, Json, Trigger } from '../definition';
import { findAction } from '../walk';
import { memberOf, NoSuchMember } from './members';
import { type Edited, refused } from './outcome';
import { changePart, findStep, type Path, stepPath } from './place';

export interface SetInput {
  readonly step: string;
  /** Members below `inputs`; empty for the inputs themselves. */
  readonly path: Path;
  /** Left out: the member is taken away. */
  readonly value?: Json | undefined;
}

export interface SetMember {
  readonly step: string;
  readonly member: EditableMember;
  /** Members below it: two people may set different parts of one member. */
  readonly path?: Path | undefined;
  readonly value?: Json | undefined;
}

/** Members of a step that may be set, whole or in part; graphs, type and inputs have edits of their own. */
export const editableMembers = [
  'description',
  'runAfter',
  'expression',
  'foreach',
  'limit',
  'metadata',
  'operationOptions',
  'runtimeConfiguration',
  'trackedProperties',
  'conditions',
  'correlation',
  'splitOn',
  'splitOnConfiguration',
  'recurrence',
] as const;
export type EditableMember = (typeof editableMembers)[number];

export function setInput(definition: Definition, { step, path, value }: SetInput): Edited {
  return setAt(definition, step, ['inputs', ...path], value);
}

export function setMember(
  definition: Definition,
  { step, member, path = [], value }: SetMember,
): Edited {
  if (member === 'runAfter' && !findAction(definition, step)) return refused('noSuchStep');
  return setAt(definition, step, [member, ...path], value);
}

function setAt(definition: Definition, step: string, path: Path, value: Json | undefined): Edited {
  const start = stepPath(definition, step);
  if (!start) return refused('noSuchStep');
  if (value === undefined && !stands(findStep(definition, step), path)) return { definition };
  try {
    return { definition: changePart(definition, [...start, ...path], () => value) };
  } catch (error) {
    if (error instanceof NoSuchMember) return refused('noSuchPlace');
    throw error;
  }
}

/** Taking away what is not there makes no members on the way to it. */
function stands(step: Action | Trigger | undefined, path: Path): boolean {
  let at: Json | undefined = step as unknown as Json;
  for (const member of path) at = memberOf(at, member);
  return at !== undefined;
}
