import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { ListField, SegmentedControl, useListCursor } from '../../ui';
import { FunctionList } from '../expression-panel/FunctionList';
import { Dot, RunChoice, useSourceName } from '../live/LiveValueCard';
import { shortValue } from '../live/short-value';
import { type LiveValues, useLiveValues } from '../live/use-live-values';
import { useTypedAhead } from '../typed-ahead';
import { useDesignerState } from '../use-designer';
import { words } from '../value-words';
import { type ValueOffer, valuesFor } from '../values';
import { type ShownGroup, shownValues } from './offered-values';
import { useStepName } from './step-context';
import { ValueRows } from './ValueRows';

interface ValuePickerProps {
  /** What some keyboards wrote into the field while this was on its way; the keys of others are held. */
  readonly typed: () => string;
  readonly onPick: (offer: ValueOffer) => void;
  /** A function is chosen: its code, and where the cursor goes in it. */
  readonly onFunction: (code: string) => void;
  readonly onClose: () => void;
}

type Kind = 'values' | 'functions';

/** Values of earlier steps, nearest first, with what they are in a run; or functions. */
export function ValuePicker({ typed, onPick, onFunction, onClose }: ValuePickerProps) {
  const box = useRef<HTMLDivElement>(null);
  const [kind, setKind] = useState<Kind>('values');
  useEffect(() => {
    box.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const kinds = (
    <SegmentedControl<Kind>
      label={words.kinds}
      segments={[
        { id: 'values', label: words.values, icon: 'zap' },
        { id: 'functions', label: words.functions, icon: 'square-function' },
      ]}
      value={kind}
      onChange={setKind}
    />
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes it, wherever the focus is in it
    <div
      ref={box}
      data-wide={kind === 'functions' || undefined}
      className="float mt-1.5 flex max-h-[380px] flex-col overflow-hidden rounded-card"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.isDefaultPrevented()) return;
        event.preventDefault();
        onClose();
      }}
    >
      {kind === 'values' ? (
        <Values typed={typed} onPick={onPick} kinds={kinds} />
      ) : (
        <div className="grid gap-2 p-2">
          <div className="justify-self-end">{kinds}</div>
          <FunctionList onPick={(code) => onFunction(code)} />
        </div>
      )}
    </div>
  );
}

const noneUnfolded: ReadonlySet<string> = new Set();

interface ValuesProps extends Pick<ValuePickerProps, 'typed' | 'onPick'> {
  readonly kinds: React.ReactNode;
}

function Values({ typed, onPick, kinds }: ValuesProps) {
  const id = useId();
  const [query, setQuery] = useState('');
  const [unfolded, setUnfolded] = useState(noneUnfolded);
  const { groups, count } = useGroups(query, unfolded);
  const flat = groups.flatMap((group) => group.values);
  const rows = groups.flatMap(rowsOf);
  const { at, setAt, press } = useListCursor(id, rows.length);
  const choose = (row: Row | undefined) => {
    if (row === undefined) return;
    if (typeof row === 'string') setUnfolded(new Set([...unfolded, row]));
    else onPick(row);
  };
  useTypedAhead(
    (ahead) => setQuery(typed() + ahead),
    () => choose(rows[0]),
  );
  const live = useLiveValues(useStepName(), templatesOf(flat));
  return (
    <>
      <div className="flex h-11 items-center gap-2 border-b border-line pr-2 pl-3">
        <ListField
          className="min-w-0 flex-1"
          autoFocus
          label={words.searchLabel}
          listId={id}
          at={at}
          placeholder={words.search(count)}
          value={query}
          onChange={(text) => {
            setQuery(text);
            setAt(0);
          }}
          onKeyDown={(event) => press(event, (index) => choose(rows[index]))}
        />
        {kinds}
      </div>
      <div
        id={id}
        role="listbox"
        aria-label={words.offers}
        className="min-h-0 flex-1 overflow-auto pb-1"
      >
        {groups.map((group) => (
          <ValueRows
            key={group.key}
            id={id}
            group={group}
            first={rows.indexOf(group.values[0] as ValueOffer)}
            current={rows[at]}
            shownOf={(offer) => shortValue(valueIn(live, flat, offer), shownCharacters)}
            onChoose={choose}
          />
        ))}
        {flat.length === 0 && (
          <p className="px-3 py-4 text-center text-xs text-ink-3">
            {query === '' ? words.noValuesYet : words.noValueFound}
          </p>
        )}
      </div>
      {flat.length > 0 && <Source live={live} />}
    </>
  );
}

/** A value, or the key of a group of which there is more. */
type Row = ValueOffer | string;

const rowsOf = ({ values, all, key }: ShownGroup): readonly Row[] =>
  all > values.length ? [...values, key] : values;

/** Characters of a value beside its offer. */
const shownCharacters = 60;
/** Beyond these nobody waits for values: they come with the search. */
const valued = 150;

const templatesOf = (flat: readonly ValueOffer[]) =>
  flat.slice(0, valued).map(({ expression }) => `@${expression}`);

const valueIn = (live: LiveValues, flat: readonly ValueOffer[], offer: ValueOffer) =>
  live.run ? live.values[flat.indexOf(offer)] : undefined;

/** Of which run the values are. */
function Source({ live }: { live: LiveValues }) {
  const name = useSourceName(live);
  if (!live.run) return null;
  return (
    <div className="flex min-h-9 items-center gap-2 border-t border-line bg-sunken py-1 pr-1.5 pl-3 text-xs text-ink-2">
      <Dot isSample={false} />
      <span className="min-w-0 flex-1 truncate">
        {words.valuesFrom} {name}
      </span>
      <RunChoice live={live} />
    </div>
  );
}

function useGroups(
  query: string,
  unfolded: ReadonlySet<string>,
): { readonly groups: readonly ShownGroup[]; readonly count: number } {
  const step = useStepName();
  const { definition, connectors } = useDesignerState((state) => ({
    definition: state.definition,
    connectors: state.connectors,
  }));
  const all = useMemo(
    () => valuesFor(definition, step, connectors),
    [definition, step, connectors],
  );
  const groups = useMemo(() => shownValues(all, query, unfolded), [all, query, unfolded]);
  const count = useMemo(() => all.reduce((sum, { values }) => sum + values.length, 0), [all]);
  return { groups, count };
}
