import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import type { ActionStatus } from '../../../model/run/events';
import type { RunFollower } from '../../../queries';
import { Button, type Choice, FilterPill, Note, SearchField, SegmentedControl } from '../../../ui';
import { statusLook } from '../../run-status';
import { displayName } from '../../step-name';
import { useDesigner } from '../../use-designer';
import { useSteady } from '../../use-steady';
import { CompareRounds } from './CompareRounds';
import {
  allRounds,
  chooseRounds,
  countStatuses,
  type RoundField,
  type RoundsAsked,
} from './choose-rounds';
import { keepPlace, placeKept } from './kept-place';
import { RoundsGrid } from './RoundsGrid';
import { useItems, useRounds } from './use-rounds';
import { roundsWords } from './words';

interface RoundsTabProps {
  readonly loop: string;
  readonly follower: RunFollower | null;
}

type Known = NonNullable<ReturnType<typeof useRounds>>;

/** All rounds of a loop, to be searched, sorted, compared, and shown on the canvas. */
export function RoundsTab({ loop, follower }: RoundsTabProps) {
  const known = useRounds(loop);
  if (!known) return null;
  return <Rounds key={known.repetition} loop={loop} follower={follower} known={known} />;
}

function Rounds({ loop, follower, known }: RoundsTabProps & { known: Known }) {
  const designer = useDesigner();
  const key = `${follower?.runId ?? ''}/${loop}/${known.repetition}`;
  const place = usePlace(key);
  const { asked, active, compared } = place;
  const [isComparing, setComparing] = useState(false);
  const { columns, repetition, finished, length, isHidden, isListed } = known;
  const read = useItems(follower, { action: loop, repetition }, isListed && !isHidden);
  const items = read.texts;
  // biome-ignore lint/correctness/useExhaustiveDependencies: columns change in place, the counts tell
  const counted = useMemo(() => countStatuses(columns), [columns, finished, length]);
  const wanted = useDeferredValue(asked);
  // biome-ignore lint/correctness/useExhaustiveDependencies: columns change in place, the counts tell
  const rows = useMemo(
    () => chooseRounds(columns, items, wanted),
    [columns, read, wanted, finished, length],
  );
  const onSort = useSteady((by: RoundField) => {
    const descending = asked.sort.by === by && !asked.sort.descending;
    place.ask({ ...asked, sort: { by, descending } });
  });
  const onShow = useSteady((index: number) => designer.showRound(loop, index));
  const onCompare = useSteady(place.compare);
  const [first, second] = compared;
  if (isComparing && follower && first !== undefined && second !== undefined) {
    return (
      <CompareRounds
        loop={loop}
        repetition={repetition}
        pair={[first, second]}
        follower={follower}
        onBack={() => setComparing(false)}
      />
    );
  }
  return (
    <>
      <Filters asked={asked} counted={counted} total={length} onChange={place.ask} />
      <div className="flex min-h-7 items-center gap-2 text-xs text-ink-3">
        <span role="status" className="tabular">
          {roundsWords.found(rows.length, length)}
        </span>
        <span className="flex-1 truncate text-right">
          {compared.length < 2 ? roundsWords.compareTwo : ''}
        </span>
        <Button
          size="sm"
          isDisabled={compared.length < 2 || !follower}
          onPress={() => setComparing(true)}
        >
          {roundsWords.compare}
        </Button>
      </div>
      {isHidden && <Note icon="eye-off">{roundsWords.hiddenItems}</Note>}
      {read.isCut && <Note tone="warn">{roundsWords.cut(items.length)}</Note>}
      {rows.length === 0 ? (
        <Note>
          {roundsWords.none}{' '}
          <Button size="sm" variant="quiet" onPress={() => place.ask(allRounds)}>
            {roundsWords.clear}
          </Button>
        </Note>
      ) : (
        <RoundsGrid
          label={roundsWords.tableOf(displayName(loop))}
          columns={columns}
          items={items}
          rows={rows}
          sort={wanted.sort}
          stamp={`${finished} ${length}`}
          shown={known.shown}
          active={active}
          compared={compared}
          top={place.top}
          onSort={onSort}
          onActive={place.activate}
          onShow={onShow}
          onCompare={onCompare}
        />
      )}
    </>
  );
}

/** Where somebody is in the table; it is kept when they leave. */
function usePlace(key: string) {
  const [kept] = useState(() => placeKept(key));
  const [asked, setAsked] = useState(kept.asked);
  const [active, activate] = useState(kept.active);
  const [compared, setCompared] = useState(kept.compared);
  const top = useRef(kept.top);
  useEffect(() => {
    const keep = () => keepPlace(key, { asked, active, compared, top: top.current });
    addEventListener('pagehide', keep);
    return () => {
      removeEventListener('pagehide', keep);
      keep();
    };
  }, [key, asked, active, compared]);
  return {
    asked,
    active,
    compared,
    top,
    activate,
    ask(next: RoundsAsked) {
      top.current = 0;
      setAsked(next);
    },
    /** The two that were marked last. */
    compare: (index: number) =>
      setCompared((before) =>
        before.includes(index)
          ? before.filter((one) => one !== index)
          : [...before, index].slice(-2),
      ),
  };
}

interface FiltersProps {
  readonly asked: RoundsAsked;
  readonly counted: ReadonlyMap<ActionStatus, number>;
  readonly total: number;
  readonly onChange: (asked: RoundsAsked) => void;
}

const good: ReadonlySet<ActionStatus> = new Set(['Succeeded', 'Running', 'Waiting']);

function Filters({ asked, counted, total, onChange }: FiltersProps) {
  let failed = 0;
  for (const [status, count] of counted) if (!good.has(status)) failed += count;
  const choices: readonly Choice[] = [...counted].map(([status, count]) => ({
    id: status,
    label: `${statusLook(status).word} ${count.toLocaleString('en-GB')}`,
  }));
  return (
    <div className="flex flex-wrap items-center gap-2">
      <SegmentedControl
        label={roundsWords.filter}
        segments={[
          { id: 'all', label: roundsWords.all(total) },
          { id: 'failed', label: roundsWords.failed(failed), icon: 'x' },
        ]}
        value={asked.failedOnly ? 'failed' : 'all'}
        onChange={(id) => onChange({ ...asked, failedOnly: id === 'failed', status: null })}
      />
      <FilterPill
        label={roundsWords.status}
        anyLabel={roundsWords.anyStatus}
        choices={choices}
        value={asked.status}
        onChange={(status) => onChange({ ...asked, status: status as ActionStatus | null })}
      />
      <SearchField
        label={roundsWords.search}
        value={asked.text}
        onChange={(text) => onChange({ ...asked, text })}
        className="min-w-[180px] flex-1"
      />
    </div>
  );
}
