/** Edits of what belongs to the flow as a whole: its parameters, variables and sticky notes. */
import * as z from 'zod/mini';
import { edit } from './edit';
import { addParameter, removeParameter, setParameter } from './parameters';
import { removeVariable } from './remove-variable';
import { setNote } from './set-note';

const json = z.json();
const path = z.array(z.string());
const same = <T>(args: T): T => args;

export const flowEdits = {
  addParameter: edit({
    args: z.object({ name: z.string(), parameter: json }),
    renamed: same,
    apply: addParameter,
  }),
  setParameter: edit({
    args: z.object({ name: z.string(), path, value: z.optional(json) }),
    renamed: same,
    apply: setParameter,
  }),
  removeParameter: edit({
    args: z.object({ name: z.string() }),
    renamed: same,
    apply: removeParameter,
  }),
  removeVariable: edit({
    args: z.object({ name: z.string() }),
    renamed: same,
    apply: removeVariable,
  }),
  setNote: edit({
    args: z.object({ id: z.string(), path, value: z.optional(json) }),
    renamed: same,
    apply: setNote,
  }),
};
