import { useMemo, useState } from 'react';
import type { Designer } from '../store';
import { useDesigner, useDesignerState } from '../use-designer';
import { type FoundStep, searchSteps } from './step-search';

export interface Find {
  readonly query: string;
  readonly steps: readonly FoundStep[];
  /** Place of the one that is shown; -1: none yet. */
  readonly at: number;
  ask(query: string): void;
  /** Shows the one that is so many further, from the last on to the first. */
  go(by: number): void;
  show(step: FoundStep): void;
  end(): void;
}

export function useFind(): Find {
  const designer = useDesigner();
  const [query, setQuery] = useState('');
  const { definition, connectors, found } = useDesignerState((state) => ({
    definition: state.definition,
    connectors: state.connectors,
    found: state.finding?.found ?? null,
  }));
  const search = useMemo(() => searchSteps(definition, connectors), [definition, connectors]);
  const steps = useMemo(() => search.find(query), [search, query]);
  const at = steps.findIndex(({ name }) => name === found);
  const show = (step: FoundStep | undefined) => {
    if (step) showStep(designer, step);
  };
  return {
    query,
    steps,
    at,
    show,
    ask(next) {
      setQuery(next);
      designer.find({ found: null });
    },
    go: (by) => show(steps[at < 0 ? 0 : (at + by + steps.length) % steps.length]),
    end: () => designer.find(null),
  };
}

/** Whatever it stands in is opened. */
function showStep(designer: Designer, { name, ancestors }: FoundStep): void {
  const { collapsed } = designer.store.getState();
  if (ancestors.some((one) => collapsed.has(one))) {
    designer.fold(new Set([...collapsed].filter((one) => !ancestors.includes(one))));
  }
  designer.focus(name);
  designer.find({ found: name });
}
