import { getRouteApi } from '@tanstack/react-router';
import type { FlowKind } from '../../model/flow';
import { FilterPill, SearchField } from '../../ui';
import { given } from '../search-params';
import { flowStandings, kindGlyphs, standingLook } from '../status-look';
import { useSearchText } from '../use-search-text';
import { flowKindWords, flowStateWords } from '../words';
import { words } from './words';

const route = getRouteApi('/shared/flows');
const kinds: readonly FlowKind[] = ['automated', 'instant', 'scheduled'];

/** What the list leaves out. It stands in the address, so that a filtered list can be linked to. */
export function FilterBar({ shown, runs }: { shown: number; runs: number | null }) {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [text, setText] = useSearchText(search.q ?? '', (q) => set({ q: q || undefined }));
  /** Undefined takes a filter away. */
  const set = (change: { [K in keyof typeof search]: (typeof search)[K] | undefined }) =>
    void navigate({ search: given({ ...search, ...change }), replace: true });
  return (
    <div className="flex flex-wrap items-center gap-2 py-3 sm:pb-2.5">
      <SearchField
        label={words.filter}
        value={text}
        onChange={setText}
        className="w-full sm:w-70"
      />
      <FilterPill
        label={words.status}
        anyLabel={words.any}
        value={search.status ?? null}
        onChange={(id) => set({ status: flowStandings.find((one) => one === id) })}
        choices={flowStandings.map((id) => {
          const { icon } = standingLook(id);
          return { id, label: flowStateWords[id], ...(icon !== 'spinner' && { icon }) };
        })}
      />
      <FilterPill
        label={words.kind}
        anyLabel={words.any}
        value={search.kind ?? null}
        onChange={(id) => set({ kind: kinds.find((one) => one === id) })}
        choices={kinds.map((id) => ({ id, label: flowKindWords[id], icon: kindGlyphs[id] }))}
      />
      <span className="flex-1" />
      <span className="text-xs text-ink-3 tabular">{words.total(shown, runs)}</span>
    </div>
  );
}
