import type { Definition, Json } from '../definition';
import { findAction } from '../walk';
import { NoSuchMember } from './members';
import { type Edited, refused } from './outcome';
import { changePart, type Path, stepPath } from './place';

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
  /** Members below it, e.g. `['count']` of `limit`; left out: the whole member. */
  readonly path?: Path | undefined;
  readonly value?: Json | undefined;
}

/** Members of a step that may be set; graphs, type and inputs have edits of their own. */
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
  'splitOn',
  'recurrence',
] as const;
export type EditableMember = (typeof editableMembers)[number];

export function setInput(definition: Definition, { step, path, value }: SetInput): Edited {
  return setAt(definition, step, ['inputs', ...path], value);
}

export function setMember(definition: Definition, args: SetMember): Edited {
  const { step, member, path = [], value } = args;
  if (member === 'runAfter' && !findAction(definition, step)) return refused('noSuchStep');
  return setAt(definition, step, [member, ...path], value);
}

function setAt(definition: Definition, step: string, path: Path, value: Json | undefined): Edited {
  const start = stepPath(definition, step);
  if (!start) return refused('noSuchStep');
  try {
    return { definition: changePart(definition, [...start, ...path], () => value) };
  } catch (error) {
    if (error instanceof NoSuchMember) return refused('noSuchPlace');
    throw error;
  }
}
