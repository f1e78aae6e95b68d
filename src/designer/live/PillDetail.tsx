import { useMemo } from 'react';
import { scopeAt } from '../../model/scope/token-scope';
import type { Pill } from '../expression';
import { readExpression } from '../expression-panel/parts';
import { useStepName } from '../panel/step-context';
import { useDesignerState } from '../use-designer';
import { useSourceName } from './LiveValueCard';
import { shortValue } from './short-value';
import { useLiveValues } from './use-live-values';
import { words } from './words';

/** What a pill stands for: its expression, the type of its value, and the value in the run that is chosen. */
export function PillDetail({ pill }: { pill: Pill }) {
  const step = useStepName();
  const { definition, connectors } = useDesignerState((state) => ({
    definition: state.definition,
    connectors: state.connectors,
  }));
  const { type } = useMemo(() => {
    return readExpression(pill.code, scopeAt(definition, step, connectors).types);
  }, [pill.code, definition, step, connectors]);
  const live = useLiveValues(
    step,
    useMemo(() => [`@${pill.code}`], [pill.code]),
  );
  const source = useSourceName(live);
  const [value] = live.values;
  const shown = value?.kind === 'failed' ? value.message : shortValue(value, longest);
  return (
    <>
      <code className="block font-mono text-[11.5px] wrap-anywhere">{pill.code}</code>
      {pill.warning !== null && <span className="block text-warn">{pill.warning}</span>}
      {type !== null && <span className="block text-ink-3">{type}</span>}
      {shown !== '' && (
        <span className="mt-1 block border-t border-line pt-1">
          <span className="block text-ink wrap-anywhere">{shown}</span>
          <span className="block text-ink-3">
            {words.valueIn} {source}
          </span>
        </span>
      )}
    </>
  );
}

const longest = 160;
