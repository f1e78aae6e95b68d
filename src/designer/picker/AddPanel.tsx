import { useEffect, useId, useMemo, useRef, useState } from 'react';
import type { Slot } from '../../model/definition';
import { cx, Icon, Kbd, SegmentedControl, Tile } from '../../ui';
import { addStep, findOffers, type StepOffer, stepOffers } from '../add-step';
import { PanelFrame } from '../panel/PanelFrame';
import { displayName } from '../step-name';
import { useDesigner, useDesignerState } from '../use-designer';
import { words } from '../words';

/** A menu that opened the panel gives the focus back as it goes, a frame later: the field has it after that. */
function useSearchFocus(slot: Slot): React.RefObject<HTMLInputElement | null> {
  const search = useRef<HTMLInputElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another place asks for the focus again
  useEffect(() => {
    search.current?.focus();
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => search.current?.focus());
    });
    return () => cancelAnimationFrame(frame);
  }, [slot]);
  return search;
}

interface OfferGroup {
  readonly title: string;
  readonly offers: readonly StepOffer[];
}

/** Which step to add: found by typing, chosen by arrows and Enter or by the pointer. */
export function AddPanel({ slot }: { slot: Slot }) {
  const designer = useDesigner();
  const id = useId();
  const connectors = useDesignerState((state) => state.connectors);
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const groups = useMemo(() => groupsFor(stepOffers(connectors), query), [connectors, query]);
  const flat = groups.flatMap((group) => group.offers);
  const current = flat[Math.min(at, flat.length - 1)];
  const choose = (offer: StepOffer) => addStep(designer, offer, slot);
  useEffect(() => {
    document.getElementById(`${id}-${at}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, at]);
  const search = useSearchFocus(slot);
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key === 'ArrowDown') setAt(Math.min(at + 1, flat.length - 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0));
    else if (event.key === 'Enter' && current) choose(current);
    else return;
    event.preventDefault();
  };
  return (
    <PanelFrame
      label={words.addStep}
      onClose={() => designer.open(null)}
      header={<Header slot={slot} />}
      footer={<Hints />}
    >
      <div className="grid gap-2 px-4 pt-0.5 pb-2">
        <label className="field-box flex h-[34px] items-center gap-2 px-[9px] focus-within:field-box-focus">
          <Icon name="search" className="text-ink-3" />
          <input
            ref={search}
            role="combobox"
            aria-expanded
            aria-controls={id}
            aria-label={words.searchSteps}
            aria-activedescendant={current && `${id}-${flat.indexOf(current)}`}
            placeholder={words.searchSteps}
            value={query}
            className="min-w-0 flex-1 bg-transparent outline-none"
            onChange={(event) => {
              setQuery(event.target.value);
              setAt(0);
            }}
            onKeyDown={onKeyDown}
          />
          {query !== '' && <span className="text-xs text-ink-3">{words.results(flat.length)}</span>}
        </label>
        <ModeChoice slot={slot} />
      </div>
      <div
        id={id}
        role="listbox"
        aria-label={words.stepsToAdd}
        className="min-h-0 flex-1 overflow-auto px-2 pb-2"
      >
        {groups.map((group) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of options, not of fields
          <div key={group.title} role="group" aria-label={group.title}>
            <div aria-hidden="true" className="px-2 pt-3 pb-1 text-xs font-semibold text-ink-2">
              {group.title}
            </div>
            {group.offers.map((offer) => (
              <Offer
                key={offer.id}
                id={`${id}-${flat.indexOf(offer)}`}
                offer={offer}
                current={offer === current}
                onChoose={() => choose(offer)}
              />
            ))}
          </div>
        ))}
        {flat.length === 0 && (
          <p className="px-3 py-8 text-center text-ink-3">{words.noStepFound}</p>
        )}
      </div>
    </PanelFrame>
  );
}

function Header({ slot }: { slot: Slot }) {
  return (
    <div className="min-w-0 flex-1">
      <h2 className="text-md leading-[19px] font-semibold">{words.addStep}</h2>
      <p className="truncate text-xs text-ink-3">{placeText(slot)}</p>
    </div>
  );
}

/** Where the step will stand: “In Approved › True, after Release”. */
function placeText({ container, branch, after, before, mode }: Slot): string {
  const inside = container === null ? '' : words.inBranch(displayName(container), branch);
  if (mode === 'parallel') {
    return words.join(
      inside,
      after === null ? words.besideFirst : words.besideNext(displayName(after)),
    );
  }
  if (after !== null) return words.join(inside, words.afterStep(displayName(after)));
  return words.join(
    inside,
    before === undefined ? words.atStart : words.beforeStep(displayName(before)),
  );
}

/** Between two steps, or as another branch beside what follows. */
function ModeChoice({ slot }: { slot: Slot }) {
  const designer = useDesigner();
  return (
    <SegmentedControl
      label={words.where}
      segments={[
        { id: 'between', label: words.inSequence, icon: 'arrow-down' },
        { id: 'parallel', label: words.inParallel, icon: 'split' },
      ]}
      value={slot.mode}
      onChange={(mode) => designer.open({ kind: 'add', slot: { ...slot, mode } })}
      className="justify-self-start"
    />
  );
}

interface OfferProps {
  readonly id: string;
  readonly offer: StepOffer;
  readonly current: boolean;
  readonly onChoose: () => void;
}

function Offer({ id, offer, current, onChoose }: OfferProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are on the search field
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={current}
      data-offer={offer.id}
      className={cx(
        'flex min-h-[46px] items-center gap-2.5 rounded-md px-2 py-1.5 hover:bg-hover',
        current && 'bg-accent-soft forced-outline',
      )}
      onPointerDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      <Tile colour={offer.colour} glyph={offer.glyph} size={32} />
      <span className="min-w-0 flex-1">
        <span className="flex items-center gap-1.5">
          <b className="truncate">{offer.title}</b>
          {offer.tier !== 'Standard' && (
            <span className="rounded-xs bg-idle-soft px-[5px] text-[11px] text-ink-2">
              {offer.tier}
            </span>
          )}
        </span>
        <span className="block truncate text-xs text-ink-2">
          {offer.group} · {offer.description}
        </span>
      </span>
    </div>
  );
}

function Hints() {
  return (
    <span className="flex items-center gap-1.5 text-ink-3">
      <Kbd keys="↑" />
      <Kbd keys="↓" />
      {words.moveHint}
      <span className="w-1" />
      <Kbd keys="Enter" />
      {words.addHint}
    </span>
  );
}

/** Without a search: built-in steps, then each connector's. With one: the best matches. */
function groupsFor(offers: readonly StepOffer[], query: string): readonly OfferGroup[] {
  const found = findOffers(offers, query);
  if (query.trim() !== '')
    return found.length === 0 ? [] : [{ title: words.bestMatches, offers: found }];
  const groups = new Map<string, StepOffer[]>();
  for (const offer of offers) {
    const title = offer.builtIn ? words.builtIn : offer.group;
    groups.set(title, [...(groups.get(title) ?? []), offer]);
  }
  return [...groups].map(([title, list]) => ({ title, offers: list }));
}
