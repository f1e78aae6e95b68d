import { useContext } from 'react';
import type { Branch } from '../../model/definition';
import { cx, Icon, Tile } from '../../ui';
import type { LaneBox } from '../project/layout';
import { displayName } from '../step-name';
import { words } from '../words';
import { CardBadges } from './card-badges';
import { useCardFocus } from './card-focus';
import { cardLabel } from './card-label';
import type { CardData } from './cards';
import { FoldButton } from './FoldButton';
import { RoundPager } from './RoundPager';
import { LoopLine } from './run-lines';
import { hasError, isDim } from './StepCard';
import { Summary } from './Summary';
import { type CardView, useCard } from './use-card';
import { useLaneTaken } from './use-lane';
import { FarContext } from './use-window';

/** An open container: its header, and a lane for each branch. The steps in it are drawn above it. */
export function ContainerCard({ data }: { data: CardData }) {
  const { name, depth, steps, lanes } = data;
  const card = useCard(name);
  const far = useContext(FarContext);
  if (!card) return null;
  return (
    <section
      aria-label={displayName(name)}
      className={cx(
        'relative size-full border outline-offset-3 outline-accent has-[[data-step]:focus-visible]:outline-2',
        depth === 0 ? 'rounded-[14px]' : 'rounded-lg',
        grounds[Math.min(depth, grounds.length - 1)],
        containerLook(card),
      )}
    >
      {!far && <Header name={name} card={card} steps={steps} />}
      {lanes
        .filter((lane) => lane.framed)
        .map((lane) => (
          <Lane key={lane.branch} container={name} lane={lane} depth={depth} far={far} />
        ))}
    </section>
  );
}

/** Opaque, so that the dots of the canvas do not show through; a little darker at each depth. */
const grounds = ['bg-(--ground-1)', 'bg-(--ground-2)', 'bg-(--ground-3)'] as const;

function Header({ name, card, steps }: { name: string; card: CardView; steps: number }) {
  const focus = useCardFocus(name);
  const { description, selected, marked } = card;
  return (
    <header className="flex h-[51px] items-center gap-1 pr-2">
      <button
        type="button"
        {...focus}
        aria-pressed={selected || marked}
        aria-label={cardLabel(name, card)}
        className="flex h-full min-w-0 flex-1 items-center gap-2.5 rounded-card pl-3 text-left outline-none"
      >
        <Tile
          colour={description.colour}
          glyph={description.glyph}
          size={28}
          className={isDim(card) ? 'tile-dim' : ''}
        />
        <span className="min-w-0 flex-1">
          <span className="block truncate leading-[18px] font-semibold">{displayName(name)}</span>
          {card.problems[0] ? (
            <span className="block truncate text-xs font-medium text-bad">
              {card.problems[0].message}
            </span>
          ) : card.loop ? (
            <LoopLine loop={card.loop} />
          ) : (
            <Summary segments={card.summary} />
          )}
        </span>
        <CardBadges card={card} steps={card.inRun ? null : steps} />
      </button>
      {card.loop && <RoundPager name={name} loop={card.loop} />}
      <FoldButton name={name} folded={false} />
    </header>
  );
}

interface LaneProps {
  readonly container: string;
  readonly lane: LaneBox;
  readonly depth: number;
  readonly far: boolean;
}

function Lane({ container, lane, depth, far }: LaneProps) {
  const taken = useLaneTaken(container, lane.branch);
  const { x, y, width, height, branch } = lane;
  return (
    <div
      className={cx('absolute rounded-card', depth === 0 ? 'bg-depth-1' : 'bg-depth-2')}
      style={{ left: x - 1, top: y - 1, width, height }}
    >
      {!far && <LaneChip branch={branch} untaken={taken === false} />}
    </div>
  );
}

function LaneChip({ branch, untaken }: { branch: Branch; untaken: boolean }) {
  const positive = branch === 'actions';
  return (
    <span
      className={cx(
        'absolute inset-x-0 top-[7px] mx-auto flex h-[22px] w-fit items-center gap-[5px] rounded-full pr-[9px] pl-[7px] text-xs font-semibold whitespace-nowrap ring ring-line-strong forced-outline',
        untaken ? 'text-ink-2' : 'bg-surface',
        !untaken && (positive ? 'text-ok' : 'text-idle'),
      )}
    >
      <Icon name={positive ? 'check' : branch === 'else' ? 'x' : 'corner-down-right'} size={13} />
      {words.branch(branch)}
      {untaken && <span className="font-normal">{words.notTaken}</span>}
    </span>
  );
}

function containerLook(card: CardView): string {
  if (card.carried) return 'border-dashed border-accent';
  if (card.selected) return 'card-selected border-accent';
  if (card.marked) return 'card-marked border-accent';
  return hasError(card) ? 'border-bad-line' : 'border-line-strong';
}
