import { useMemo, useState } from 'react';
import type { Designer } from '../store';
import { useDesigner, useDesignerState } from '../use-designer';
import { type Found, searchSteps } from './step-search';

export interface Find {
  readonly query: string;
  readonly all: readonly Found[];
  /** Place of the one that is shown; -1: none yet. */
  readonly at: number;
  ask(query: string): void;
  /** Shows the one that is so many further, from the last on to the first. */
  go(by: number): void;
  show(one: Found): void;
  end(): void;
}

export function useFind(): Find {
  const designer = useDesigner();
  const [query, setQuery] = useState('');
  const { definition, connectors, finding } = useDesignerState((state) => ({
    definition: state.definition,
    connectors: state.connectors,
    finding: state.finding,
  }));
  const search = useMemo(() => searchSteps(definition, connectors), [definition, connectors]);
  const all = useMemo(() => search.find(query), [search, query]);
  const at = all.findIndex(({ what, id }) => finding?.[what] === id);
  const show = (one: Found | undefined) => {
    if (one?.what === 'note') designer.find({ note: one.id });
    else if (one) showStep(designer, one);
  };
  return {
    query,
    all,
    at,
    show,
    ask(next) {
      setQuery(next);
      designer.find({});
    },
    go: (by) => show(all[at < 0 ? 0 : (at + by + all.length) % all.length]),
    end: () => designer.find(null),
  };
}

/** Whatever it stands in is opened. */
function showStep(designer: Designer, { id, ancestors }: Found): void {
  const { collapsed } = designer.store.getState();
  if (ancestors.some((one) => collapsed.has(one))) {
    designer.fold(new Set([...collapsed].filter((one) => !ancestors.includes(one))));
  }
  designer.focus(id);
  designer.find({ step: id });
}
