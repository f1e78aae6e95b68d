import { useCallback, useDeferredValue, useMemo } from 'react';
import { checkExpression } from '../../expressions/language';
import { checkText } from '../../model/check/check-text';
import { namesIn, scopeAt } from '../../model/scope/token-scope';
import type { FoundProblem } from '../expression';
import { useStepName } from '../panel/step-context';
import { useDesignerState } from '../use-designer';
import { readExpression } from './parts';

/** What the flow knows of the code: types, names and problems. Typing does not wait for it. */
export function useReading(code: string) {
  const step = useStepName();
  const { definition, connectors, dialect } = useDesignerState((state) => ({
    definition: state.definition,
    connectors: state.connectors,
    dialect: state.dialect,
  }));
  const scope = useMemo(
    () => scopeAt(definition, step, connectors),
    [definition, step, connectors],
  );
  const settled = useDeferredValue(code);
  const found = useMemo(
    () => problemsOf(definition, step, settled, { connectors, dialect }),
    [definition, step, settled, connectors, dialect],
  );
  const read = useMemo(() => readExpression(code, scope.types), [code, scope]);
  const problems = useMemo(() => {
    const current = settled === code ? found : [];
    return code.trim() === '' ? [] : [...checkExpression(code), ...current];
  }, [code, settled, found]);
  const names = useCallback(() => namesIn(scope), [scope]);
  return { read, problems, found, names };
}

/** Behind the `@` that makes a text of it. */
function problemsOf(
  definition: Parameters<typeof checkText>[0],
  step: string,
  code: string,
  options: Parameters<typeof checkText>[3],
): readonly FoundProblem[] {
  if (code.trim() === '') return [];
  return checkText(definition, step, `@${code}`, options).map((one) => ({
    ...one,
    from: Math.max(0, one.from - 1),
    to: Math.max(0, one.to - 1),
  }));
}
