import { getRouteApi } from '@tanstack/react-router';
import { type AuditEntry, useAudit } from '../../queries';
import { Button, Card, EmptyState, FilterPill, IconButton, SearchField, Skeleton } from '../../ui';
import { RefusalNote } from '../refusal';
import { given } from '../search-params';
import { useSearchText } from '../use-search-text';
import { AuditTable } from './AuditTable';
import { auditChoices, filterAudit } from './filter-audit';
import { words } from './words';

const route = getRouteApi('/shared/admin');

export function Audit({ environmentId }: { environmentId: string }) {
  const audit = useAudit(environmentId);
  const filter = route.useSearch();
  const navigate = route.useNavigate();
  if (audit.isPending) return <Skeleton className="py-5" lines={8} />;
  if (audit.isError) {
    return (
      <div className="py-4">
        <RefusalNote error={audit.error} onRetry={() => void audit.refetch()} />
      </div>
    );
  }
  const entries = audit.data.pages.flatMap((page) => page.entries);
  const shown = filterAudit(entries, filter);
  return (
    <>
      <Filters
        entries={entries}
        count={words.shown(shown.length, entries.length, !audit.hasNextPage)}
        onRefresh={() => void audit.refetch()}
        isReading={audit.isRefetching}
      />
      {shown.length > 0 ? (
        <AuditTable entries={shown} />
      ) : (
        <Card>
          <Nothing isEmpty={entries.length === 0} onShowAll={() => void navigate({ search: {} })} />
        </Card>
      )}
      {audit.hasNextPage && (
        <div className="flex justify-center py-4">
          <Button isPending={audit.isFetchingNextPage} onPress={() => void audit.fetchNextPage()}>
            {words.further}
          </Button>
        </div>
      )}
    </>
  );
}

function Nothing({ isEmpty, onShowAll }: { isEmpty: boolean; onShowAll: () => void }) {
  if (isEmpty) {
    return <EmptyState icon="shield-check" title={words.emptyTitle} text={words.emptyText} />;
  }
  return (
    <EmptyState icon="list-filter" title={words.noMatchTitle} text={words.noMatchText}>
      <Button onPress={onShowAll}>{words.showAll}</Button>
    </EmptyState>
  );
}

interface FiltersProps {
  readonly entries: readonly AuditEntry[];
  readonly count: string;
  readonly onRefresh: () => void;
  readonly isReading: boolean;
}

/** The filters stand in the address, so that what was found can be shown to somebody. */
function Filters({ entries, count, onRefresh, isReading }: FiltersProps) {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { people, operations } = auditChoices(entries);
  const set = (change: { [K in keyof typeof search]: (typeof search)[K] | undefined }) =>
    void navigate({ search: given({ ...search, ...change }), replace: true });
  const [text, setText] = useSearchText(search.q ?? '', (q) => set({ q: q || undefined }));
  return (
    <div className="flex flex-wrap items-center gap-2 py-3">
      <SearchField label={words.find} value={text} onChange={setText} className="w-full sm:w-70" />
      <FilterPill
        label={words.person}
        anyLabel={words.any}
        choices={people}
        value={search.person ?? null}
        onChange={(id) => set({ person: id ?? undefined })}
      />
      <FilterPill
        label={words.operation}
        anyLabel={words.any}
        choices={operations}
        value={search.operation ?? null}
        onChange={(id) => set({ operation: id ?? undefined })}
      />
      <FilterPill
        label={words.outcome}
        anyLabel={words.any}
        choices={[
          { id: 'done', label: words.done, icon: 'check' },
          { id: 'refused', label: words.refused, icon: 'shield-x' },
        ]}
        value={search.outcome ?? null}
        onChange={(id) => set({ outcome: id === 'done' || id === 'refused' ? id : undefined })}
      />
      <span className="flex-1" />
      <span className="text-xs text-ink-3 tabular">{count}</span>
      <IconButton
        icon="refresh-cw"
        label={words.refresh}
        isPending={isReading}
        onPress={onRefresh}
      />
    </div>
  );
}
