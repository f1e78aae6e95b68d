import { type KeyboardEvent, memo, type PointerEvent } from 'react';
import type { ActionStatus } from '../../../model/run/events';
import { cx } from '../../../ui';
import type { Bar } from './event-places';
import { timelineWords } from './words';

interface ScrubberProps {
  readonly bars: readonly Bar[];
  /** From 0 to 1. */
  readonly place: number;
  /** Events up to the moment that is shown, and all of them. */
  readonly count: number;
  readonly length: number;
  /** The moment in words. */
  readonly text: string;
  readonly onMove: (count: number) => void;
  /** So many events on, or back. */
  readonly onStep: (events: number) => void;
  readonly onPlace: (place: number) => void;
}

/** A slider over all events: arrows go from one to the next, the pointer to the nearest. */
export function Scrubber(props: ScrubberProps) {
  const { bars, place, count, length, text, onMove, onStep, onPlace } = props;
  const onPointer = (event: PointerEvent<HTMLElement>) => {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    onPlace(Math.min(1, Math.max(0, (event.clientX - left) / width)));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const events = stepOf(event.key, length);
    if (events !== undefined) onStep(events);
    else if (event.key === 'Home') onMove(1);
    else if (event.key === 'End') onMove(length);
    else return;
    event.preventDefault();
  };
  return (
    <div
      role="slider"
      tabIndex={0}
      aria-label={timelineWords.moment}
      aria-valuemin={1}
      aria-valuemax={length}
      aria-valuenow={count}
      aria-valuetext={text}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        onPointer(event);
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) onPointer(event);
      }}
      className="group/line relative mx-1.5 h-9 cursor-pointer touch-none rounded-sm outline-none focus-visible:outline-2 focus-visible:outline-offset-4 focus-visible:outline-accent"
    >
      <Bars bars={bars} />
      <span
        aria-hidden="true"
        className="absolute inset-y-0 w-0.5 -translate-x-1/2 bg-accent forced-colors:bg-[Highlight]"
        style={{ left: `${place * 100}%` }}
      >
        <span className="absolute -top-1 left-1/2 size-2.5 -translate-x-1/2 rounded-full bg-accent forced-colors:bg-[Highlight]" />
      </span>
    </div>
  );
}

function stepOf(key: string, length: number): number | undefined {
  const page = Math.max(1, Math.round(length / 10));
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return 1;
    case 'ArrowLeft':
    case 'ArrowDown':
      return -1;
    case 'PageUp':
      return page;
    case 'PageDown':
      return -page;
    default:
      return undefined;
  }
}

const colours: Record<ActionStatus, string> = {
  Succeeded: 'bg-ok-line',
  Failed: 'bg-bad-line',
  TimedOut: 'bg-bad-line',
  Running: 'bg-accent-line',
  Waiting: 'bg-warn-line',
  Skipped: 'bg-line-strong',
  Cancelled: 'bg-line-strong',
};

/** Drawn once for a run, however often the moment changes. */
const Bars = memo(function Bars({ bars }: { bars: readonly Bar[] }) {
  return (
    <span aria-hidden="true" className="absolute inset-0 border-b border-line">
      {bars.map(({ step, status, from, to, lane }) => (
        <span
          key={`${step} ${from}`}
          title={step}
          className={cx('absolute h-[5px] min-w-[3px] rounded-full', colours[status])}
          style={{
            left: `${from * 100}%`,
            width: `${(to - from) * 100}%`,
            top: 4 + lane * 7,
          }}
        />
      ))}
    </span>
  );
});
