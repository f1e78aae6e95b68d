import { useMemo, useState } from 'react';
import type { RunPast } from '../../../queries';
import { useRunHistory } from '../../../queries';
import { Note, useTimeZone } from '../../../ui';
import type { RunStage } from '../../run-stage';
import { formatInstant } from '../../run-times';
import { useSteady } from '../../use-steady';
import { countAt, eventPlaces, stepBars } from './event-places';
import { eventText } from './event-text';
import { LineChoices, PlayerButtons } from './LineControls';
import { Scrubber } from './Scrubber';
import { useMoment } from './use-moment';
import { usePlaying } from './use-playing';
import { timelineWords } from './words';

export interface TimelineProps {
  readonly runId: string;
  readonly stage: RunStage;
  readonly isGoing: boolean;
  readonly onRefused: (error: unknown) => void;
}

/** The run from its start to its end: the canvas and the panels show the moment that is chosen. */
export function Timeline(props: TimelineProps) {
  const past = useRunHistory(props.runId, props.onRefused);
  return (
    <section
      aria-label={timelineWords.timeline}
      className="shrink-0 border-t border-line bg-surface px-4 pt-1.5 pb-2"
    >
      {past ? <Line {...props} past={past} /> : <div className="h-[74px]" />}
    </section>
  );
}

function Line({ past, stage, isGoing }: TimelineProps & { past: RunPast }) {
  const { timeline, length, isBehind, isCut } = past;
  const { moment, show, latest } = useMoment(past, stage);
  const [isFolded, setFolded] = useState(true);
  const places = useMemo(
    () => eventPlaces(timeline.events.slice(0, length), isFolded),
    [timeline, length, isFolded],
  );
  const bars = useMemo(
    () => stepBars(timeline.events.slice(0, length), places),
    [timeline, length, places],
  );
  const count = moment ?? length;
  const player = usePlaying({
    from: () => (count >= length ? 0 : (places[count - 1] ?? 0)),
    onPlace: (place) => show(countAt(places, place)),
    onEnd: () => show(isGoing ? null : length),
  });
  const move = (next: number) => {
    player.setPlaying(false);
    show(Math.max(1, Math.min(next, length)));
  };
  const onStep = useSteady((events: number) => move((latest() ?? length) + events));
  const onLive = useSteady(() => show(null));
  const label = useLabel(past, count);
  return (
    <>
      <div className="flex min-h-8 items-center gap-1.5 text-xs">
        <PlayerButtons
          isAtStart={count <= 1}
          isAtEnd={count >= length}
          isPlaying={player.isPlaying}
          onStep={onStep}
          onPlay={player.setPlaying}
        />
        <b className="ml-1.5 font-semibold whitespace-nowrap tabular">{label.instant}</b>
        <span className="min-w-0 truncate text-ink-2">
          <span className="tabular">{label.event}</span> · {label.text}
          {isBehind && ` · ${timelineWords.reading}`}
        </span>
        <span className="flex-1" />
        <LineChoices
          isLive={isGoing ? moment === null : null}
          isFolded={isFolded}
          onLive={onLive}
          onFolded={setFolded}
        />
      </div>
      <Scrubber
        bars={bars}
        place={places[count - 1] ?? 0}
        count={count}
        length={length}
        text={`${label.instant}, ${label.text}`}
        onMove={move}
        onStep={onStep}
        onPlace={(place) => move(countAt(places, place))}
      />
      {isCut && <Note tone="warn">{timelineWords.cut(length)}</Note>}
    </>
  );
}

function useLabel({ timeline, length }: RunPast, count: number) {
  const zone = useTimeZone();
  const event = timeline.events[count - 1];
  return {
    instant: event ? formatInstant(event.at, zone) : '',
    event: timelineWords.event(count, length),
    text: event ? eventText(event) : timelineWords.before,
  };
}
