import { memo } from 'react';
import { ErrorBoundary, Icon } from '../../ui';
import { displayName } from '../step-name';
import { words } from '../words';
import { ContainerCard } from './ContainerCard';
import { useCardFocus } from './card-focus';
import type { CardData, PlacedCard } from './cards';
import { StepCard } from './StepCard';

/**
 * The cards, at their places. The drawing library moves the view; its own nodes, which it measures and
 * gives a layer each, would be most of the work of opening a flow.
 */
export const CardLayer = memo(function CardLayer({ cards }: { cards: readonly PlacedCard[] }) {
  return cards.map((card) => <Place key={card.id} card={card} />);
});

const Place = memo(function Place({ card }: { card: PlacedCard }) {
  const { id, x, y, width, height, data } = card;
  // Steps are drawn above the container in which they are.
  const zIndex = data.lanes.length > 0 ? 0 : 2;
  return (
    <div
      className="react-flow__node"
      data-id={id}
      style={{ left: x, top: y, width, height, zIndex }}
    >
      <GuardedCard data={data} />
    </div>
  );
});

/** A card that cannot be drawn costs its own place, and not the canvas. */
const GuardedCard = memo(function GuardedCard({ data }: { data: CardData }) {
  const Card = data.lanes.length > 0 ? ContainerCard : StepCard;
  return (
    <ErrorBoundary resetKey={data.name} fallback={() => <BrokenCard name={data.name} />}>
      <Card data={data} />
    </ErrorBoundary>
  );
});

/** Its step can still be opened: as code, if nothing else. */
function BrokenCard({ name }: { name: string }) {
  return (
    <button
      type="button"
      {...useCardFocus(name)}
      className="flex size-full max-h-14 items-center gap-2.5 rounded-card border border-bad-line bg-surface px-[11px] text-left outline-offset-3"
    >
      <Icon name="octagon-alert" className="text-bad" />
      <span className="min-w-0">
        <span className="block truncate text-sm font-semibold">{displayName(name)}</span>
        <span className="block truncate text-xs text-bad">{words.cannotDraw}</span>
      </span>
    </button>
  );
}
