import { useDeferredValue, useMemo } from 'react';
import { patchBetween } from '../../model/edit/patch-command';
import { findHits, type Hit } from '../../model/search/find-hits';
import { type Hindrance, hindrancesOf, replaceHits } from '../../model/search/replace';
import { notify } from '../../ui';
import { useDesigner, useDesignerState } from '../use-designer';
import type { SearchAsked } from './asked';
import { searchWords as words } from './search-words';

export interface Search {
  readonly hits: readonly Hit[];
  readonly fault: 'badPattern' | 'tooLong' | null;
  readonly hindrances: ReadonlyMap<string, Hindrance>;
  readonly isChosen: (hit: Hit) => boolean;
  readonly chosen: number;
  replace(): void;
}

export function useSearch(asked: SearchAsked): Search {
  const designer = useDesigner();
  const definition = useDesignerState((state) => state.definition);
  const { query, scopes, replacement, chosen } = useDeferredValue(asked);
  const answer = useMemo(
    () => findHits(definition, query, new Set(scopes), replacement ?? ''),
    [definition, query, scopes, replacement],
  );
  const hits = answer.ok ? answer.hits : none;
  const { hindrances, picked } = useMemo(() => {
    if (replacement === null) return { hindrances: new Map<string, Hindrance>(), picked: none };
    const all = hindrancesOf(definition, hits);
    const picked = hits.filter(({ key }) => chosen[key] ?? !all.has(key));
    // What is left out shows what would stand against it.
    return { hindrances: new Map([...all, ...hindrancesOf(definition, picked)]), picked };
  }, [definition, hits, chosen, replacement]);
  const keys = useMemo(() => new Set(picked.map(({ key }) => key)), [picked]);
  const replace = () => {
    const after = replaceHits(definition, picked);
    const command = patchBetween(definition, after, words.undo(query.text));
    if (designer.dispatch(command) !== null) return;
    notify({ title: words.replaced(picked.length), undo: () => designer.undo() });
  };
  return {
    hits,
    fault: answer.ok ? null : answer.reason,
    hindrances,
    isChosen: ({ key }) => keys.has(key),
    chosen: picked.length,
    replace,
  };
}

const none: readonly Hit[] = [];
