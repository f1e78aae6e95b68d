/** What one kind of edit is made of: how it reads its arguments, which steps they name, what it does. */
import type * as z from 'zod/mini';
import type { Definition } from '../definition';
import type { Edited } from './outcome';

export interface Edit<Args> {
  readonly args: z.ZodMiniType<Args>;
  /** The arguments with each name of a step replaced; undefined if one of them is gone. */
  readonly renamed: (args: Args, name: Renaming) => Args;
  readonly apply: (definition: Definition, args: Args) => Edited;
}
export type Renaming = (name: string) => string;

/** Ties the parts of one edit to one type of arguments. */
export function edit<Args>(parts: Edit<Args>): Edit<Args> {
  return parts;
}

export const stepOnly = <A extends { readonly step: string }>(args: A, name: Renaming): A => ({
  ...args,
  step: name(args.step),
});
