import { cx, formatDuration, Icon, Spinner, type StatusLook, type Tone } from '../../ui';
import { stepWords } from '../commands/steps';
import { statusLook } from '../run-status';
import { words } from '../words';
import type { CardRecord, CardView } from './use-card';

const grounds: Record<Tone, string> = {
  ok: 'bg-ok-soft text-ok',
  bad: 'bg-bad-soft text-bad',
  warn: 'bg-warn-soft text-warn',
  idle: 'bg-idle-soft text-idle',
  accent: 'bg-accent-soft text-accent-ink',
  expr: 'bg-expr-soft text-expr',
};
const badge =
  'inline-flex h-[18px] items-center gap-[3px] rounded-[9px] pr-1.5 pl-1 text-[11px] font-semibold whitespace-nowrap tabular forced-outline';

/** How the step did in the run that is shown: an icon and how long it took. */
function RunBadge({ record, brief }: { record: CardRecord; brief: boolean }) {
  const look = statusLook(record.status);
  if (brief) return <BriefBadge look={look} />;
  const duration = durationOf(record);
  return (
    <span
      className={cx(
        badge,
        grounds[look.tone],
        duration === null && record.status === 'Succeeded' && 'pr-1',
      )}
    >
      {look.icon === 'spinner' ? <Spinner size={11} /> : <Icon name={look.icon} size={11} />}
      {record.status === 'Succeeded' ? duration : look.word}
      {record.status === 'Failed' && duration !== null && (
        <span className="font-normal">{duration}</span>
      )}
    </span>
  );
}

/** Where there is no room for the word, which is said all the same. */
function BriefBadge({ look }: { look: StatusLook }) {
  return (
    <span className={cx(badge, grounds[look.tone], 'px-1')} title={look.word}>
      {look.icon === 'spinner' ? <Spinner size={11} /> : <Icon name={look.icon} size={11} />}
      <span className="sr-only">{look.word}</span>
    </span>
  );
}

/** The trigger takes no time of the run's. */
function durationOf({ startedAt, endedAt }: CardRecord): string | null {
  return endedAt === undefined ? null : formatDuration(endedAt - startedAt);
}

/** Tries that failed before. */
function TriesBadge({ tries }: { tries: number }) {
  return (
    <span className={cx(badge, grounds.warn)} title={words.triesFailed(tries)}>
      <Icon name="rotate-cw" size={11} />
      <span aria-hidden>{tries}</span>
      <span className="sr-only">{words.triesFailed(tries)}</span>
    </span>
  );
}

function SimulatedBadge() {
  return (
    <span className={cx(badge, grounds.expr)}>
      <Icon name="flask-conical" size={11} />
      {words.simulated}
    </span>
  );
}

function OffBadge() {
  return (
    <span className={cx(badge, grounds.idle)}>
      <Icon name="power" size={11} />
      {stepWords.off}
    </span>
  );
}

/** A breakpoint, or where the run is paused. */
function StopBadge({ stop }: { stop: 'set' | 'here' }) {
  if (stop === 'set') {
    return <span className="size-2.5 rounded-full bg-bad forced-outline" title={stepWords.stop} />;
  }
  return (
    <span className={cx(badge, grounds.warn)}>
      <Icon name="pause" size={11} />
      {stepWords.paused}
    </span>
  );
}

/** While the draft is compared: how the step differs. */
function ChangeBadge({ look: { tone, icon, word } }: { look: StatusLook }) {
  return (
    <span className={cx(badge, grounds[tone])}>
      {icon !== 'spinner' && <Icon name={icon} size={11} />}
      {word}
    </span>
  );
}

/** Shows the note while the pointer is at it, or the keyboard at its card. */
function NoteBadge({ note }: { note: string }) {
  return (
    <span className="group/badge relative grid place-items-center text-warn">
      <Icon name="sticky-note" size={13} />
      <span className="pointer-events-none absolute top-5 right-0 z-20 hidden w-56 rounded-md border border-warn-line bg-warn-soft px-2.5 py-1.5 text-left text-xs font-normal wrap-anywhere whitespace-pre-wrap text-ink shadow-card group-hover/badge:block [button:focus-visible_&]:block">
        <span className="sr-only">{stepWords.note}: </span>
        {note}
      </span>
    </span>
  );
}

/** At the right of a card's first line. */
export function CardBadges({ card, steps }: { card: CardView; steps: number | null }) {
  const errors = card.problems.length + card.conflicts;
  const onlyWarnings =
    card.conflicts === 0 && card.problems.every((one) => one.severity === 'warning');
  return (
    <span className="-mr-[3px] flex shrink-0 items-center gap-1">
      {card.note !== '' && <NoteBadge note={card.note} />}
      {card.change && <ChangeBadge look={card.change} />}
      {card.stop && <StopBadge stop={card.stop} />}
      {card.isOff && <OffBadge />}
      {errors > 0 && (
        <span className={cx(badge, grounds[onlyWarnings ? 'warn' : 'bad'])}>
          <Icon name={onlyWarnings ? 'triangle-alert' : 'octagon-alert'} size={11} />
          {errors}
        </span>
      )}
      {steps !== null && steps > 0 && (
        <span className={cx(badge, grounds.idle, 'px-1.5')}>{words.steps(steps)}</span>
      )}
      {card.record?.simulated && <SimulatedBadge />}
      {card.record?.retries && <TriesBadge tries={card.record.retries.length} />}
      {card.record?.kept && <Icon name="history" size={13} className="text-ink-3" />}
      {card.record && card.record.status !== 'Skipped' && (
        <RunBadge record={card.record} brief={card.loop !== null} />
      )}
    </span>
  );
}
