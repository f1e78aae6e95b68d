import { useContext } from 'react';
import { cx, Icon, Tile } from '../../ui';
import { stepTitle } from '../step-name';
import { words } from '../words';
import { CardBadges } from './card-badges';
import { useCardFocus } from './card-focus';
import { cardLabel } from './card-label';
import type { CardData } from './cards';
import { FoldButton } from './FoldButton';
import { LoopLine, WaitLine } from './run-lines';
import { Summary } from './Summary';
import { type CardView, useCard } from './use-card';
import { FarContext } from './use-window';

/** A step, or a container that is folded up. */
export function StepCard({ data }: { data: CardData }) {
  const { name, container } = data;
  const card = useCard(name);
  const focus = useCardFocus(name);
  const far = useContext(FarContext);
  if (!card) return null;
  const { selected, marked } = card;
  const dim = isDim(card);
  return (
    <>
      <button
        type="button"
        {...focus}
        aria-pressed={selected || marked}
        aria-label={cardLabel(name, card)}
        className={cx(
          'flex size-full items-center gap-2.5 rounded-card border px-[11px] text-left outline-offset-3',
          cardLook(card, dim),
          container && 'card-stack pr-9',
        )}
      >
        {far ? <FarTile card={card} /> : <CardInside card={card} data={data} dim={dim} />}
      </button>
      {container && !far && <FoldButton name={name} folded />}
    </>
  );
}

/** From afar a card is its colour. */
function FarTile({ card }: { card: CardView }) {
  const background = `var(--color-tile-${card.description.colour})`;
  return <span className="size-8 rounded-md" style={{ background }} />;
}

interface CardInsideProps {
  readonly card: CardView;
  readonly data: CardData;
  readonly dim: boolean;
}

function CardInside({ card, data, dim }: CardInsideProps) {
  const { name, container, steps, isTrigger } = data;
  const { description } = card;
  return (
    <>
      {isTrigger && (
        <span className="absolute -top-[19px] left-[11px] flex items-center gap-1 text-[11px] leading-[14px] font-[550] text-ink-3">
          <Icon name="zap" size={12} className="fill-accent text-accent" />
          {words.startsWhen}
        </span>
      )}
      <Tile
        colour={description.colour}
        glyph={description.glyph}
        size={32}
        className={dim ? 'tile-dim' : ''}
      />
      <span className="min-w-0 flex-1">
        <span className="flex h-[18px] items-center gap-2">
          <span
            className={cx(
              'min-w-0 flex-1 truncate text-sm leading-[18px] tracking-[-0.006em]',
              dim ? 'font-medium text-ink-2' : 'font-semibold',
            )}
          >
            {stepTitle(name, description)}
          </span>
          <CardBadges card={card} steps={container ? steps : null} />
        </span>
        <SecondLine card={card} dim={dim} />
      </span>
    </>
  );
}

function SecondLine({ card, dim }: { card: CardView; dim: boolean }) {
  const problem = card.problems[0];
  if (card.record?.status === 'Skipped') {
    return (
      <span className="block text-xs leading-[17px] text-ink-2">{words.status('Skipped')}</span>
    );
  }
  if (card.record?.status === 'Waiting' && card.record.wakeAt !== undefined) {
    return <WaitLine until={card.record.wakeAt} />;
  }
  if (card.loop) return <LoopLine loop={card.loop} />;
  const failure = card.record?.error && essence(card.record.error.message);
  if (card.conflict || problem || failure) {
    const isError = failure || card.conflict || problem?.severity === 'error';
    return (
      <span
        className={cx(
          'block truncate text-xs leading-[17px] font-medium',
          isError ? 'text-bad' : 'text-warn',
        )}
      >
        {failure ?? card.conflict ?? problem?.message}
      </span>
    );
  }
  return <Summary segments={card.summary} className={dim ? 'text-ink-2' : ''} />;
}

/** WDL: what an expression failed of stands at the end of a sentence that a card has no room for. */
function essence(message: string): string {
  const [, reason] =
    /^Unable to process template language expressions .*?: '(.*)'\.?$/s.exec(message) ?? [];
  return reason ?? message;
}

/** A step that is switched off; in a run: one that was skipped, or not reached. */
export function isDim({ record, inRun, isOff, stop }: CardView): boolean {
  if (isOff && !inRun) return true;
  return inRun && stop !== 'here' && (record === null || record.status === 'Skipped');
}

export function hasError({ problems, conflict, record }: CardView): boolean {
  return (
    conflict !== null ||
    problems.some((one) => one.severity === 'error') ||
    record?.status === 'Failed' ||
    record?.status === 'TimedOut'
  );
}

function cardLook(card: CardView, dim: boolean): string {
  if (card.carried) return 'border-dashed border-accent bg-surface';
  if (card.selected) return 'card-selected border-accent bg-surface';
  if (card.marked) return 'card-marked border-accent bg-surface';
  if (dim) return 'border-dashed border-line-strong';
  if (hasError(card)) return 'border-bad-line bg-surface shadow-card';
  return 'border-line-strong bg-surface shadow-card';
}
