import { useEffect, useMemo, useRef } from 'react';
import { type Use, type Used, usesOf } from '../../model/usage/uses';
import { EmptyState, Tile } from '../../ui';
import { goToPlace } from '../commands/go-to-place';
import { goBack } from '../commands/way-back';
import { PanelFrame } from '../panel/PanelFrame';
import { placeTitle } from '../project/place-title';
import { useDesigner, useDesignerState } from '../use-designer';
import { Snippet } from './Snippet';
import { StepSection } from './StepSection';
import { useArrowList } from './use-arrow-list';
import { usedThing } from './used-thing';
import { usageWords as words } from './words';

interface UsesPanelProps {
  readonly of: Used;
  /** The use that somebody comes back from. */
  readonly row: string | undefined;
}

/** Every place that uses a step, a value, a variable, a parameter or a connection; each leads there. */
export function UsesPanel({ of, row }: UsesPanelProps) {
  const designer = useDesigner();
  const { definition, connectors } = useDesignerState((state) => ({
    definition: state.definition,
    connectors: state.connectors,
  }));
  const uses = useMemo(() => usesOf(definition, of), [definition, of]);
  const { title, colour, glyph } = usedThing(definition, connectors, of);
  const groups = useMemo(() => byStep(uses), [uses]);
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = useArrowList();
  useEffect(() => {
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
    (rows.find((one) => one.dataset.row === row) ?? rows[0])?.focus();
  }, [row]);
  const isTrigger = of.kind === 'step' && Object.hasOwn(definition.triggers, of.name);
  return (
    <PanelFrame
      label={words.whereUsedOf(title)}
      onClose={() => goBack(designer) || designer.open(null)}
      header={
        <>
          <Tile colour={colour} glyph={glyph} size={32} />
          <div className="min-w-0 flex-1">
            <h2 className="truncate text-md leading-[19px] font-semibold">{title}</h2>
            <p role="status" className="truncate text-xs text-ink-3">
              {words.whereUsed} · {words.count(uses.length, groups.length)}
            </p>
          </div>
        </>
      }
      footer={uses.length > 0 && <span className="text-ink-3">{words.keys}</span>}
    >
      {uses.length === 0 ? (
        <EmptyState
          icon="list-filter"
          title={words.none}
          text={isTrigger ? words.triggerNoneText : words.noneText(title)}
        />
      ) : (
        // biome-ignore lint/a11y/noStaticElementInteractions: the arrows go from row to row of its lists
        <div ref={list} className="min-h-0 flex-1 overflow-auto px-2 pb-3" onKeyDown={onKeyDown}>
          {groups.map((group) => (
            <StepUses key={group.step} {...group} of={of} />
          ))}
        </div>
      )}
    </PanelFrame>
  );
}

interface Group {
  readonly step: string | null;
  readonly uses: readonly Use[];
}

function byStep(uses: readonly Use[]): readonly Group[] {
  const groups = new Map<string | null, Use[]>();
  for (const use of uses) groups.set(use.step, [...(groups.get(use.step) ?? []), use]);
  return [...groups].map(([step, list]) => ({ step, uses: list }));
}

function StepUses({ step, uses, of }: Group & { readonly of: Used }) {
  const { definition, connectors } = useDesignerState((state) => ({
    definition: state.definition,
    connectors: state.connectors,
  }));
  return (
    <StepSection step={step}>
      {(title) =>
        uses.map((use) => (
          <Row
            key={keyOf(use)}
            use={use}
            of={of}
            step={title}
            place={placeTitle(definition, connectors, step, use.path)}
          />
        ))
      }
    </StepSection>
  );
}

interface RowProps {
  readonly use: Use;
  readonly of: Used;
  readonly step: string;
  readonly place: string;
}

function Row({ use, of, step, place }: RowProps) {
  const designer = useDesigner();
  const { kind, text, spans } = use;
  const row = keyOf(use);
  const go = () => {
    const { panel, selection, focus } = designer.store.getState();
    const back = panel?.back;
    const list = { kind: 'uses', of, row, ...(back ? { back } : {}) } as const;
    goToPlace(designer, use, { panel: list, selection, focus });
  };
  return (
    <li>
      <button
        type="button"
        data-row={row}
        aria-label={words.row(step, place, words.kind(kind))}
        className="block w-full rounded-md py-1.5 pr-2 pl-9 text-left hover:bg-hover focus-visible:bg-hover"
        onClick={go}
      >
        <span className="flex items-baseline gap-2 text-xs">
          <span className="min-w-0 truncate font-medium text-ink">{place}</span>
          <span className="shrink-0 text-ink-3">{words.kind(kind)}</span>
        </span>
        {kind !== 'runAfter' && (
          <Snippet text={text} spans={spans} className="mt-0.5 line-clamp-2" />
        )}
      </button>
    </li>
  );
}

const keyOf = ({ kind, step, path, text }: Use) =>
  JSON.stringify([kind, step, path, text === path.at(-1)]);
