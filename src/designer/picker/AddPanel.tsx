import { useId, useRef } from 'react';
import type { Slot } from '../../model/definition';
import { Button, SegmentedControl } from '../../ui';
import { addStep } from '../add-step';
import { PasteHere } from '../arrange/PasteHere';
import { PanelFrame } from '../panel/PanelFrame';
import { placeText } from '../place-text';
import { templateWords } from '../templates/words';
import { useDesigner, useDesignerState } from '../use-designer';
import { words } from '../words';
import { OfferList } from './OfferList';
import { ConnectorLine, KeyHints, SearchBox, useSearchFocus, WithinFilter } from './SearchBox';
import { useOfferSearch } from './use-offer-search';

/** Which step to add: found by typing, chosen by arrows and Enter or by the pointer. */
export function AddPanel({ slot }: { slot: Slot }) {
  const designer = useDesigner();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const search = useOfferSearch('action', (offer) => addStep(designer, offer, slot));
  useSearchFocus(field, slot);
  return (
    <PanelFrame
      label={words.addStep}
      onClose={() => designer.open(null)}
      header={<Header slot={slot} />}
      footer={
        <>
          <KeyHints search={search} />
          <span className="flex-1" />
          <TemplatesOffer />
          <PasteHere slot={slot} />
        </>
      }
    >
      <div className="grid gap-2 px-4 pt-0.5 pb-1">
        <ConnectorLine search={search} />
        <SearchBox listId={id} search={search} field={field} />
        <div className="flex items-center justify-between gap-2">
          <ModeChoice slot={slot} />
          {search.connectorId === null && <WithinFilter search={search} />}
        </div>
      </div>
      <OfferList id={id} search={search} field={field} />
    </PanelFrame>
  );
}

/** Who has nothing yet may rather begin with something. */
function TemplatesOffer() {
  const designer = useDesigner();
  const isEmpty = useDesignerState(
    ({ definition }) => Object.keys(definition.actions).length === 0,
  );
  if (!isEmpty) return null;
  return (
    <Button size="sm" variant="quiet" onPress={() => designer.open({ kind: 'templates' })}>
      {templateWords.title}
    </Button>
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
    />
  );
}
