import { useEffect, useMemo, useRef, useState } from 'react';
import type { Hit } from '../../model/search/find-hits';
import { Button, EmptyState } from '../../ui';
import { goToPlace } from '../commands/go-to-place';
import { openStepAt } from '../commands/steps';
import { goBack } from '../commands/way-back';
import { PanelFrame } from '../panel/PanelFrame';
import { placeTitle } from '../project/place-title';
import type { Designer } from '../store';
import { StepSection } from '../usage/StepSection';
import { useArrowList } from '../usage/use-arrow-list';
import { useDesigner, useDesignerState } from '../use-designer';
import type { SearchAsked } from './asked';
import { HitRow } from './HitRow';
import { SearchForm } from './SearchForm';
import { searchWords as words } from './search-words';
import { type Search, useSearch } from './use-search';

export interface SearchPanelProps {
  readonly asked: SearchAsked;
  /** The hit that somebody comes back from. */
  readonly row: string | undefined;
}

/** Finds in everything that people write in a flow, and replaces what they choose of it. */
export function SearchPanel({ asked, row }: SearchPanelProps) {
  const designer = useDesigner();
  const search = useSearch(asked);
  const body = useRef<HTMLDivElement>(null);
  const onKeyDown = useArrowList();
  useEffect(() => {
    const rows = [...(body.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
    const came = rows.find((one) => one.dataset.row === row);
    (came ?? body.current?.querySelector('input'))?.focus();
  }, [row]);
  const ask = (next: Partial<SearchAsked>) => {
    const { panel } = designer.store.getState();
    if (panel?.kind === 'search') designer.open({ ...panel, asked: { ...panel.asked, ...next } });
  };
  return (
    <PanelFrame
      label={words.title}
      onClose={() => goBack(designer) || designer.open(null)}
      header={<h2 className="min-w-0 flex-1 text-md font-semibold">{words.title}</h2>}
      footer={search.hits.length > 0 && <span className="text-ink-3">{words.keys}</span>}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the arrows go from row to row of its lists */}
      <div ref={body} className="flex min-h-0 flex-1 flex-col" onKeyDown={onKeyDown}>
        <SearchForm asked={asked} fault={search.fault} onAsk={ask} />
        <Summary asked={asked} search={search} />
        <Hits asked={asked} search={search} onAsk={ask} />
      </div>
    </PanelFrame>
  );
}

interface PartProps {
  readonly asked: SearchAsked;
  readonly search: Search;
}

/** How much was found, and what is to be done with it. Not at the foot, where the last notice may still stand. */
function Summary({ asked, search }: PartProps) {
  const { hits, fault, chosen } = search;
  const steps = useMemo(() => new Set(hits.map(({ step }) => step)).size, [hits]);
  const isAsked = asked.query.text !== '' && fault === null;
  return (
    <div className="flex min-h-9 items-center gap-2 border-b border-line px-4 pb-2">
      <p role="status" className="min-w-0 flex-1 text-xs text-ink-3">
        {isAsked && (hits.length > 0 ? words.found(hits.length, steps) : words.nothing)}
      </p>
      {asked.replacement !== null && (
        <Button variant="primary" size="sm" isDisabled={chosen === 0} onPress={search.replace}>
          {words.replaceChosen(chosen)}
        </Button>
      )}
    </div>
  );
}

/** More are drawn when they are asked for. */
const shownAtOnce = 150;

function Hits({ asked, search, onAsk }: PartProps & { readonly onAsk: OnAsk }) {
  const { hits, fault } = search;
  const [most, setMost] = useState(shownAtOnce);
  const groups = useMemo(() => byStep(hits.slice(0, most)), [hits, most]);
  const isEmpty = hits.length === 0 && fault === null;
  return (
    <div className="min-h-0 flex-1 overflow-auto px-2 pb-3">
      {groups.map((group) => (
        <StepHits key={group.step} {...group} asked={asked} search={search} onAsk={onAsk} />
      ))}
      {hits.length > most && (
        <Button size="sm" className="mt-2 ml-2" onPress={() => setMost(most + shownAtOnce)}>
          {words.more(hits.length - most)}
        </Button>
      )}
      {isEmpty && asked.query.text === '' && (
        <EmptyState icon="search" title={words.start} text={words.startText} />
      )}
      {isEmpty && asked.query.text !== '' && (
        <EmptyState icon="search" title={words.nothing} text={words.nothingText} />
      )}
    </div>
  );
}

type OnAsk = (next: Partial<SearchAsked>) => void;

interface Group {
  readonly step: string | null;
  readonly hits: readonly Hit[];
}

function byStep(hits: readonly Hit[]): readonly Group[] {
  const groups = new Map<string | null, Hit[]>();
  for (const hit of hits) {
    const group = groups.get(hit.step);
    if (group) group.push(hit);
    else groups.set(hit.step, [hit]);
  }
  return [...groups].map(([step, list]) => ({ step, hits: list }));
}

function StepHits(props: Group & PartProps & { readonly onAsk: OnAsk }) {
  const { step, hits, asked, search, onAsk } = props;
  const designer = useDesigner();
  const { definition, connectors } = useDesignerState((state) => ({
    definition: state.definition,
    connectors: state.connectors,
  }));
  return (
    <StepSection step={step}>
      {(title) =>
        hits.map((hit) => (
          <HitRow
            key={hit.key}
            hit={hit}
            step={title}
            place={
              hit.kind === 'name'
                ? words.name[hit.of]
                : placeTitle(definition, connectors, step, hit.path)
            }
            isChosen={asked.replacement === null ? null : search.isChosen(hit)}
            hindrance={search.hindrances.get(hit.key)}
            onChoose={(isChosen) => onAsk({ chosen: { ...asked.chosen, [hit.key]: isChosen } })}
            onGo={() => go(designer, hit)}
          />
        ))
      }
    </StepSection>
  );
}

function go(designer: Designer, hit: Hit): void {
  const { panel, selection, focus } = designer.store.getState();
  if (panel?.kind !== 'search') return;
  const back = { panel: { ...panel, row: hit.key }, selection, focus };
  if (hit.kind === 'text') goToPlace(designer, hit, back);
  else if (hit.of === 'step' && hit.step !== null) {
    openStepAt(designer, hit.step, { kind: 'name' }, back);
  } else {
    designer.open({ kind: 'flow', tab: hit.of === 'variable' ? 'variables' : 'parameters', back });
  }
}
