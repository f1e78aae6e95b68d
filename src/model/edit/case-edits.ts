/** Edits of the cases of a Switch, as commands. */
import * as z from 'zod/mini';
import { edit, stepOnly } from './edit';
import { addCase, removeCase, renameCase, setCase } from './switch-cases';

const [step, name, value] = [z.string(), z.string(), z.json()];

export const caseEdits = {
  addCase: edit({ args: z.object({ step, name, value }), renamed: stepOnly, apply: addCase }),
  removeCase: edit({ args: z.object({ step, name }), renamed: stepOnly, apply: removeCase }),
  renameCase: edit({
    args: z.object({ step, name, to: z.string() }),
    renamed: stepOnly,
    apply: renameCase,
  }),
  setCase: edit({ args: z.object({ step, name, value }), renamed: stepOnly, apply: setCase }),
};
