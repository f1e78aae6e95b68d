import { createContext, useCallback, useContext } from 'react';
import type { NamesInScope, Reference } from '../../expressions/language';
import type { Json } from '../../model/definition';
import { namesIn, scopeAt } from '../../model/scope/token-scope';
import type { ReferenceLook } from '../expression';
import { labelReference } from '../project/reference-label';
import { useDesigner } from '../use-designer';
import { fieldCommand } from './edit-field';
import { hold } from './held-edit';

/** The step whose form is open. */
export const StepContext = createContext<string>('');

export function useStepName(): string {
  return useContext(StepContext);
}

/**
 * Writes a value of the open step; keystrokes in one field are one step of Undo. A path in the place of
 * `typing` joins the edit to those of that field.
 */
export function useSetField() {
  const designer = useDesigner();
  const step = useStepName();
  return useCallback(
    (
      path: readonly string[],
      value: Json | undefined,
      typing: boolean | readonly string[] = false,
    ) => {
      const command = fieldCommand(step, path, value);
      if (hold(designer, command)) return null;
      const field = typing === true ? path : typing;
      return designer.dispatch(command, field ? `${step}/${field.join('/')}` : undefined);
    },
    [designer, step],
  );
}

/** What expressions of the open step may name; looked up when somebody types one. */
export function useNamesInScope(): () => NamesInScope {
  const { store } = useDesigner();
  const step = useStepName();
  return useCallback(() => {
    const { definition, connectors } = store.getState();
    return namesIn(scopeAt(definition, step, connectors));
  }, [store, step]);
}

/** How a pill shows the value that it reads. */
export function useDescribeReference(): (reference: Reference) => ReferenceLook | null {
  const { store } = useDesigner();
  return useCallback(
    (reference) => {
      const { definition, connectors } = store.getState();
      const { text, step } = labelReference(reference, definition, connectors);
      if (!step) return null;
      return { label: text, colour: step.description.colour, glyph: step.description.glyph };
    },
    [store],
  );
}
